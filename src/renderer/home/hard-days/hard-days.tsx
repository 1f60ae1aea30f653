import { useState } from 'react'
import { linksIn } from '../../../core/hard-days.ts'
import { Button } from '../../ui/button.tsx'
import { useView } from '../../ui/surroundings.ts'
import { useKeeping } from '../keeping.tsx'
import { Heading } from '../parts/heading.tsx'
import { words } from '../words.ts'
import './hard-days.css'
import '../../ui/field.css'

const hardDays = window.threshold.hardDays
const LENGTH = 4000

/** Plain words, and what the user wrote down for such a day. Nobody else's numbers are in here. */
export function HardDays() {
  const kept = useView(hardDays.view, 'settings')
  return (
    <div className="hard-days">
      <Heading>{words('section.hard-days')}</Heading>
      <p>{words('hardDays.one')}</p>
      <p>{words('hardDays.two')}</p>
      {kept !== undefined && <Own kept={kept} />}
    </div>
  )
}

function Own({ kept }: { kept: string }) {
  const [text, setText] = useState(kept)
  const { keep, faultBand } = useKeeping()
  return (
    <>
      {faultBand}
      <label className="label" htmlFor="hard-days">
        {words('hardDays.own')}
      </label>
      <textarea
        id="hard-days"
        className="field"
        rows={6}
        maxLength={LENGTH}
        spellCheck={false}
        placeholder={words('hardDays.own.hint')}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          void keep(() => hardDays.keep(target.value))
        }}
      />
      {linksIn(text).map((link) => (
        <Button key={link} small onClick={() => void hardDays.open(link)}>
          {words('hardDays.open', { link })}
        </Button>
      ))}
      <p className="hint">{words('hardDays.hint')}</p>
    </>
  )
}
