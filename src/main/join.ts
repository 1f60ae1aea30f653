import { opensUnseen } from '../core/meeting.ts'
import type { Session } from './session.ts'

/** Opens the meeting: only ever on the user's own press, and one at an unknown host only from where it is shown. */
export function join(
  { openOutside, joinUrl }: Pick<Session, 'openOutside' | 'joinUrl'>,
  id: string | undefined,
  shown: string | undefined = undefined,
): void {
  const url = id === undefined ? undefined : joinUrl(id)
  if (url !== undefined && (url === shown || opensUnseen(url))) openOutside(url)
}
