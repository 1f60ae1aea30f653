// Of a row of `conversation`, as SQL: what a calendar no longer decides alone.

/** Arrived at, begun, marked, or with words: a refresh of the calendar never removes or moves such a one. */
export const TOUCHED = `(begun IS NOT NULL OR mark IS NOT NULL
  OR EXISTS (SELECT 1 FROM arrival WHERE arrival.conversation = conversation.id AND how = 'here')
  OR EXISTS (SELECT 1 FROM line WHERE line.conversation = conversation.id))`
/**
 * Being prepared: it is never removed, and when it is moved what was said goes along. An Arrive that was put away, or not
 * even seen, with nothing said in it prepared nothing.
 */
export const PREPARED = `EXISTS (SELECT 1 FROM arrival WHERE arrival.conversation = conversation.id
  AND (how IS NULL OR feeling IS NOT NULL OR if_part IS NOT NULL
    OR EXISTS (SELECT 1 FROM answer WHERE answer.arrival = arrival.id)))`
