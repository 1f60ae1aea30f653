// Titles people give to leave, for calendars that have no mark for it. A weak hint: the whole title has to say it, so that
// "Tom on holiday" and "Holiday party" say nothing of the user.
import { indexed } from './search.ts'

const phrases = [
  '(?:my |annual |paid |summer |winter |parental |maternity |paternity |family )?(?:vacation|holidays?|leave)',
  '(?:away )?on (?:vacation|holiday|leave)|(?:bank|public) holiday',
  'out of (?:the )?office|ooo|oof|pto|day off|time off|off(?: work| sick)?|away|sick(?: leave| day)?',
  '(?:en |mes )?(?:vacances|conges?(?: (?:payes?|annuels?|parental|maladie|maternite|paternite))?)',
  'absent(?:e| e)?(?: du bureau)?|absence|hors du bureau|rtt|arret maladie|jour(?:nee)? de conge|(?:jour )?ferie',
  '(?:im )?(?:jahres|sonder|bildungs|rest)?urlaub|ferien|elternzeit|feiertag|freier tag|frei|krank(?:geschrieben)?',
  'abwesend|abwesenheit|nicht im buro|au(?:ß|ss)er haus|uberstundenabbau',
].join('|')
/** Where to, or until when, may follow; a name may not. */
const AWAY = new RegExp(`^(?:${phrases})(?: (?:in|until|till|en|a|au|aux|dans|jusqu\\S*|nach|an|am|auf|bis) .+)?$`)

/** Whether an event's title says that one is away, in English, French or German. */
export function titleSaysAway(title: string): boolean {
  return AWAY.test(indexed(title.replace(/\([^)]{2,}\)/g, ' ')))
}
