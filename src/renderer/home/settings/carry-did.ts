/** What was just done with carrying: the press that did it is gone, and the next thing has the focus. */
export type CarryDid = 'begun' | 'joined' | 'ended' | undefined
