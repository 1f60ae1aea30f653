import { expect, it } from 'vitest'
import { linksIn } from '../../src/core/hard-days.ts'

it.each([
  ['Jo, 0123 456', []],
  ['https://help.example', ['https://help.example']],
  ['Jo (https://help.example/a), or https://other.example.', ['https://help.example/a', 'https://other.example']],
  ['https://help.example and https://help.example', ['https://help.example']],
  ['http://help.example javascript:https://x file:///etc', []],
])('the links in %j', (text, links) => expect(linksIn(text)).toEqual(links))
