import { expect, it } from 'vitest'
import { z } from 'zod'
import { fileSchema } from '../../../src/main/along/schema.ts'

it('docs/format.schema.json says what is read', async () => {
  const schema = { title: 'A Threshold journal', ...z.toJSONSchema(fileSchema, { io: 'input' }) }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../docs/format.schema.json')
})
