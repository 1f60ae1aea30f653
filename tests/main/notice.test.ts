import { beforeEach, describe, expect, it } from 'vitest'
import { done, type Kept } from '../../src/core/faults.ts'
import { createNotice, type NeedAnswer } from '../../src/main/notice.ts'
import { testClock } from '../../src/main/test-clock.ts'
import type { NoticeAction, NoticeView } from '../../src/shared/ipc.ts'

type NeedView = Extract<NoticeView, { kind: 'need' }>
const water: NeedView = { kind: 'need', needs: ['water'], again: true }
const call: NoticeView = { kind: 'due', thing: 'promise', count: 1, text: 'call the printer' }

function place() {
  const clock = testClock('2026-11-24T10:00[Europe/Berlin]')
  let isVisible = false
  const dueAnswers: NoticeAction[] = []
  const needAnswers: NeedAnswer[] = []
  const notice = createNotice({
    clock,
    changed: () => {},
    show: () => {
      isVisible = true
    },
    hide: () => {
      isVisible = false
    },
    undo: () => done,
    openLine: () => {},
    answerDue(action) {
      dueAnswers.push(action)
      notice.due(undefined)
      return done
    },
    quit: () => {},
  })
  const answered =
    (kept: Kept = done) =>
    (answer: NeedAnswer) => {
      needAnswers.push(answer)
      return kept
    }
  return { clock, notice, answered, dueAnswers, needAnswers, isVisible: () => isVisible }
}

describe('a need in the corner', () => {
  let at = place()
  beforeEach(() => {
    at = place()
  })

  it.each(['all-right', 'ten-minutes', 'not-today'] as const)('waits for an answer and goes with it: %s', (answer) => {
    at.notice.need(water, at.answered())
    at.clock.advance(20 * 60_000)
    expect([at.notice.view(), at.isVisible()]).toEqual([water, true])
    expect(at.notice.act(answer)).toEqual(done)
    expect([at.notice.view(), at.isVisible(), at.needAnswers]).toEqual([null, false, [answer]])
  })
  it('is taken away unanswered when it is of use no longer', () => {
    at.notice.need(water, at.answered())
    at.notice.need(undefined)
    expect([at.notice.view(), at.isVisible(), at.needAnswers]).toEqual([null, false, []])
  })
  it('that comes with the answer to another stays', () => {
    const rest: NeedView = { kind: 'need', needs: ['rest'], again: false }
    at.notice.need(water, (answer) => {
      at.notice.need(rest, at.answered())
      return at.answered()(answer)
    })
    at.notice.act('all-right')
    expect([at.notice.view(), at.isVisible()]).toEqual([rest, true])
  })
  it('stays when its answer could not be kept', () => {
    at.notice.need(water, at.answered({ ok: false, fault: 'disk-full' }))
    expect(at.notice.act('ten-minutes')).toEqual({ ok: false, fault: 'disk-full' })
    expect([at.notice.view(), at.isVisible()]).toEqual([water, true])
  })
  it('comes after what passes by, which is not answered for it', () => {
    at.notice.kept('line')
    at.notice.need(water, at.answered())
    expect(at.notice.view()?.kind).toBe('kept')
    at.notice.act('not-now')
    expect([at.notice.view(), at.isVisible(), at.needAnswers]).toEqual([water, true, []])
  })
  it('gives way to what somebody wanted to do, and each answer goes to its own', () => {
    at.notice.need(water, at.answered())
    at.notice.due(call)
    expect(at.notice.view()).toEqual(call)
    at.notice.act('ten-minutes')
    expect([at.notice.view(), at.dueAnswers, at.needAnswers]).toEqual([water, ['ten-minutes'], []])
    at.notice.act('all-right')
    expect([at.notice.view(), at.isVisible(), at.needAnswers]).toEqual([null, false, ['all-right']])
  })
})
