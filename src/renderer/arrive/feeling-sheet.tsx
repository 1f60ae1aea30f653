import { feelings } from '../../core/arrive.ts'
import { ChipButton } from '../ui/chip.tsx'
import { Sheet } from './sheet.tsx'
import type { SheetProps } from './sheet-props.ts'
import { words } from './words.ts'

/** Named in one tap, and nothing is asked about it. The same tap again takes it back. */
export function FeelingSheet({ view, keep, fit, onClose }: SheetProps) {
  return (
    <Sheet title={words('feeling.title')} fit={fit} onClose={onClose}>
      <div className="feelings">
        {feelings.map((feeling, index) => {
          const chosen = view.feeling === feeling
          return (
            <ChipButton
              key={feeling}
              aria-pressed={chosen}
              data-first={chosen || (view.feeling === undefined && index === 0) || undefined}
              onClick={() => {
                void keep(() => window.threshold.arrive.feeling(chosen ? null : feeling))
                onClose()
              }}
            >
              {words(`feeling.${feeling}`)}
            </ChipButton>
          )
        })}
      </div>
    </Sheet>
  )
}
