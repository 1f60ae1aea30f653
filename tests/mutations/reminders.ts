// The rules of what falls due and of the rhythm, each broken once: `npm run mutations` expects the tests to fail for each.
import type { Break } from './break.ts'

type Broken = Omit<Break, 'file' | 'tests'>

const inFile = (file: string, tests: readonly string[], broken: readonly Broken[]): Break[] =>
  broken.map((each) => ({ ...each, file, tests }))

const due = inFile(
  'src/core/due.ts',
  ['tests/core/due.test.ts'],
  [
    {
      rule: 'at its very time a thing is not yet still open',
      find: 'at !== undefined && at < now',
      becomes: 'at !== undefined && at <= now',
    },
    {
      rule: 'what has only a day is due all that day',
      find: 'day < today && at === undefined',
      becomes: 'day <= today && at === undefined',
    },
    { rule: 'what is for tomorrow is later', find: "day > today ? 'later'", becomes: "day < today ? 'later'" },
    { rule: 'what is still open comes first', find: "'still-open': 0, today: 1", becomes: "'still-open': 1, today: 0" },
    {
      rule: 'a day alone comes after the times of that day',
      find: '(a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER)',
      becomes: '(a.at ?? 0) - (b.at ?? 0)',
    },
    {
      rule: 'what is for a later day does not come home',
      find: "standing === 'later' || standing",
      becomes: 'standing',
    },
    {
      rule: 'a thought of a day off comes home',
      find: "kind === 'thought' || day === undefined",
      becomes: 'day === undefined',
    },
    {
      rule: 'what fell due on a day off does not come home',
      find: '|| !isTaken(day)',
      becomes: '|| isTaken(day)',
    },
    { rule: 'a day off does not hold back what is of today', find: 'day >= today ||', becomes: 'day > today ||' },
    {
      rule: 'nothing is said before its moment',
      find: 'moment > now) return false',
      becomes: 'moment > now + 1) return false',
    },
    {
      rule: 'a thing is said at its very moment',
      find: 'moment > now) return false',
      becomes: 'moment >= now) return false',
    },
    {
      rule: 'a thing is said once',
      find: 'if (told || moment === undefined || moment > now)',
      becomes: 'if (moment === undefined || moment > now)',
    },
    { rule: 'what was slept over is said on its own day', find: 'moment >= dayStart ||', becomes: 'moment > now ||' },
    {
      rule: 'what was slept over is said within the hour',
      find: 'now - moment <= HOUR',
      becomes: 'now - moment < HOUR',
    },
    {
      rule: 'what is of no use any more is not said',
      find: 'moment >= dayStart || now - moment <= HOUR',
      becomes: 'true',
    },

    {
      rule: 'what somebody waits for comes before one’s own',
      find: 'own(a) - own(b) ||',
      becomes: 'own(b) - own(a) ||',
    },
    {
      rule: 'of several the one whose time came last comes first',
      find: '(b.moment ?? 0) - (a.moment ?? 0)',
      becomes: '(a.moment ?? 0) - (b.moment ?? 0)',
    },
  ],
)

const rhythm = inFile(
  'src/core/rhythm.ts',
  ['tests/core/rhythm.test.ts'],
  [
    {
      rule: 'Arrive is whole in every rhythm but by the stretch',
      find: "rhythm !== 'stretch'",
      becomes: "rhythm === 'asked'",
    },
    { rule: 'Arrive is whole after a break', find: '< BREAK_MINUTES * MINUTE', becomes: '<= BREAK_MINUTES * MINUTE' },
    { rule: 'Arrive is light in a conversation, however long', find: 'return meeting || (', becomes: 'return (' },
    {
      rule: 'Arrive is whole at the day’s start',
      find: 'lastEnd !== undefined &&',
      becomes: 'lastEnd === undefined ||',
    },
    {
      rule: 'Arrive does not come by itself where it is to be asked for',
      find: "return rhythm !== 'asked'",
      becomes: "return rhythm !== 'stretch'",
    },
    {
      rule: 'what lies ahead of a clock that was set back is not taken over',
      find: 'at <= now && now - at',
      becomes: 'now - at',
    },
    {
      rule: 'what is older than two hours is not taken over',
      find: 'now - at <= AS_AT_MINUTES',
      becomes: 'now - at < AS_AT_MINUTES',
    },
    {
      rule: 'the last answer is the one that counts',
      find: 'a && a.at > b.at ? a : b',
      becomes: 'a && a.at < b.at ? a : b',
    },
    {
      rule: 'the group as a whole counts when it was said later',
      find: 'own.at > whole.at',
      becomes: 'own.at < whole.at',
    },
    { rule: 'only what is asked is taken over', find: 'asked(checklist).filter', becomes: 'checklist.filter' },
    { rule: '“not yet” is as at the last time it was said', find: 'b.at - a.at', becomes: 'a.at - b.at' },
    {
      rule: 'a group that was half answered takes over nothing',
      find: 'answers.length === items.length && ',
      becomes: '',
    },
    { rule: 'a group is met as at its oldest answer', find: 'Math.min(...answers', becomes: 'Math.max(...answers' },
    {
      rule: 'a press over what was taken over marks the exception',
      find: "taken === 'met' ? 'not-yet' : 'met'",
      becomes: "taken === 'met' ? 'met' : 'not-yet'",
    },
    {
      rule: 'a second press takes it back',
      find: 'if (given !== undefined) return undefined',
      becomes: 'if (given !== undefined) return given',
    },
  ],
)

const engine = inFile(
  'src/core/reminders.ts',
  ['tests/core/reminders.test.ts'],
  [
    {
      rule: 'nothing is said before its time',
      find: 'if (reminder.at > situation.now) continue',
      becomes: 'if (reminder.at > situation.now + 1) continue',
    },
    {
      rule: 'a thing is said at its very time',
      find: 'if (reminder.at > situation.now) continue',
      becomes: 'if (reminder.at >= situation.now) continue',
    },
    {
      rule: 'what was said is not said again',
      find: "if (said.some(({ outcome }) => outcome === 'shown')) return []",
      becomes: '',
    },
    {
      rule: 'what is of no use any more is not said',
      find: 'const isOfUse = now < until ||',
      becomes: 'const isOfUse = now <= until ||',
    },
    {
      rule: 'held, a conversation that has begun can still be arrived at',
      find: '(wasHeld && !situation.passed && now < heldUntil)',
      becomes: 'false',
    },
    {
      rule: 'what was held is of no use once it is over',
      find: '&& now < heldUntil)',
      becomes: '&& now <= heldUntil)',
    },
    {
      rule: 'only what was held is of use for longer',
      find: '(wasHeld && !situation.passed',
      becomes: '(!situation.passed',
    },
    {
      rule: 'after an end that nobody noticed what has begun goes by',
      find: '(wasHeld && !situation.passed',
      becomes: '(wasHeld',
    },
    {
      rule: 'without another end a held thing is of use as long as it was',
      find: 'heldUntil = until, off',
      becomes: 'heldUntil = until + 1, off',
    },
    {
      rule: 'what was held at an earlier look was held',
      find: 'const wasHeld = before !== undefined || (',
      becomes: 'const wasHeld = (',
    },
    {
      rule: 'what fell due in a hold was held by it, though nobody looked',
      find: '(hold !== undefined && heldSince !== undefined && at >= heldSince)',
      becomes: 'false',
    },
    { rule: 'what fell due before a hold was not held by it', find: '&& at >= heldSince)', becomes: ')' },
    {
      rule: 'what fell due just when a hold began was held by it',
      find: 'at >= heldSince)',
      becomes: 'at > heldSince)',
    },
    {
      rule: 'nothing is said while something holds',
      find: "return hold ? { outcome: 'held', why: hold } : 'free'",
      becomes: "return 'free'",
    },
    { rule: 'what was missed is noted', find: 'return isMissed ? {', becomes: 'return wasHeld ? {' },
    {
      rule: 'what was held and went by is noted',
      find: 'const isMissed = wasHeld || (',
      becomes: 'const isMissed = (',
    },
    {
      rule: 'what became known too late is not missed',
      find: '(since !== undefined && at > since)',
      becomes: '(since !== undefined)',
    },
    { rule: 'what was due at the last look is not missed', find: '&& at > since)', becomes: '&& at >= since)' },
    {
      rule: 'before there was a look nothing was missed',
      find: '(since !== undefined && at > since)',
      becomes: '(since === undefined || at > since)',
    },
    {
      rule: 'a note says what held it',
      find: 'before?.why ?? hold ?? situation.missed',
      becomes: 'hold ?? situation.missed',
    },
    {
      rule: 'a note says what holds now, where nothing held it before',
      find: 'before?.why ?? hold ?? situation.missed',
      becomes: 'before?.why ?? situation.missed',
    },
    {
      rule: 'what was noted is not said afterwards',
      find: 'if (noted && (noted.at <= now || !isOfUse)) return undefined',
      becomes: '',
    },
    {
      rule: 'what was noted by a clock that was wrong is said when it is due',
      find: '(noted.at <= now || !isOfUse)',
      becomes: 'noted',
    },
    {
      rule: 'what was noted by a clock that was wrong is not noted twice',
      find: 'noted.at <= now || !isOfUse',
      becomes: 'noted.at <= now',
    },
    {
      rule: 'what does not come by itself is not said',
      find: "if (off) return now < until ? { outcome: 'off', why: off } : undefined",
      becomes: '',
    },
    {
      rule: 'that it does not come by itself is said only while it would be of use',
      find: "return now < until ? { outcome: 'off'",
      becomes: "return true ? { outcome: 'off'",
    },
    {
      rule: 'of several holds the first is the reason',
      find: 'return holdOrder.find(',
      becomes: 'return holdOrder.toReversed().find(',
    },
    { rule: 'a hold that is not there holds nothing', find: 'holds.includes(hold) && isHeldBy', becomes: 'isHeldBy' },
    {
      rule: 'a hold spares what it has to spare',
      find: 'holds.includes(hold) && isHeldBy(hold, kind) &&',
      becomes: 'holds.includes(hold) &&',
    },
    { rule: 'typing holds no longer than the limit', find: "(hold !== 'typing' || mayWait)", becomes: 'true' },
    { rule: 'typing holds until the limit', find: 'now - typing < typingLimit', becomes: 'false' },
    {
      rule: 'at the limit typing holds no more',
      find: 'now - typing < typingLimit',
      becomes: 'now - typing <= typingLimit',
    },
    {
      rule: 'the limit of typing counts from when only the typing held',
      find: "last?.outcome === 'held' && last.why === 'typing'",
      becomes: "last?.outcome === 'held'",
    },
    {
      rule: 'a clock that was set back does not lengthen the typing',
      find: 'typing <= now && now - typing',
      becomes: 'now - typing',
    },
    {
      rule: 'a breath is waited for after a hold',
      find: 'if (!inBreath(reminder, situation)) free.push(reminder)',
      becomes: 'free.push(reminder)',
    },
    {
      rule: 'a breath is over after a minute',
      find: 'now < lastHeld + BREATH_MS',
      becomes: 'now <= lastHeld + BREATH_MS',
    },
    {
      rule: 'a hold that lies ahead of a clock set back asks for no breath',
      find: 'lastHeld <= now && now <',
      becomes: 'now <',
    },
    {
      rule: 'whom one is about to meet waits for no breath',
      find: 'return takesABreath(kind) && ',
      becomes: 'return ',
    },
    {
      rule: 'one thing is said and not a heap',
      find: 'free.filter((each) => groupOf(each) === groupOf(first))',
      becomes: '[...free]',
    },
    {
      rule: 'what comes as one is said as one',
      find: 'free.filter((each) => groupOf(each) === groupOf(first))',
      becomes: '[first]',
    },
    { rule: 'the most useful is said first', find: 'rank(a) - rank(b)', becomes: 'rank(b) - rank(a)' },
    {
      rule: 'of conversations the one that begins first is said first',
      find: '|| a.until - b.until',
      becomes: '|| b.until - a.until',
    },
    {
      rule: 'what gave way to something more useful is said to wait',
      find: "else decided(reminder, said, 'held', 'one-at-a-time')",
      becomes: '',
    },
    {
      rule: 'each decision is noted once',
      find: 'if (last?.outcome === outcome && last.why === why) return',
      becomes: '',
    },
    {
      rule: 'each new reason is noted',
      find: 'if (last?.outcome === outcome && last.why === why) return',
      becomes: 'if (last?.outcome === outcome) return',
    },
    {
      rule: 'what was said is remembered',
      find: "decided(reminder, said, 'shown')",
      becomes: "decided(reminder, said, 'off')",
    },
    { rule: 'snoozed, it comes again', find: 'const said = all.slice(at + 1)', becomes: 'const said = all' },
    {
      rule: 'snoozed, it comes not before the time it was asked for',
      find: 'moved(asked, all[at]?.again)',
      becomes: 'asked',
    },
    {
      rule: 'snoozed again, the last time counts',
      find: "all.findLastIndex(({ outcome }) => outcome === 'snoozed')",
      becomes: "all.findIndex(({ outcome }) => outcome === 'snoozed')",
    },
    { rule: 'snoozed, it is of use as long as it was', find: 'until: until + later', becomes: 'until' },
    {
      rule: 'snoozed, a conversation can be arrived at for as long as it could',
      find: 'heldUntil: heldUntil && heldUntil + later',
      becomes: 'heldUntil',
    },
    {
      rule: 'the next look is at the first time that comes',
      find: 'Math.min(...wanted)',
      becomes: 'Math.max(...wanted)',
    },
    {
      rule: 'the next look is at the time itself',
      find: 'if (reminder.at > now) return reminder.at',
      becomes: 'if (reminder.at > now) return reminder.at + 1',
    },
    {
      rule: 'what fell due in a long sleep is asked for',
      find: 'Math.min(now, since) - DECIDED_MS',
      becomes: 'now - DECIDED_MS',
    },
    {
      rule: 'what waited before a sleep is asked for',
      find: 'Math.min(now, since) - DECIDED_MS',
      becomes: 'Math.min(now, since)',
    },
    {
      rule: 'a last look that lies ahead, since the clock was set back, hides nothing',
      find: 'Math.min(now, since) - DECIDED_MS',
      becomes: 'since - DECIDED_MS',
    },
    {
      rule: 'a clock that was wrong asks for sixty days and not for ten years',
      find: 'Math.max(Math.min(now, since) - DECIDED_MS, now - LONGEST_SLEEP_MS)',
      becomes: 'Math.min(now, since) - DECIDED_MS',
    },
    { rule: 'a breath is looked at when it is over', find: '? lastHeld + BREATH_MS : []', becomes: '? [] : []' },
    { rule: 'typing is asked about again', find: 'again === undefined ? [] : now + again', becomes: '[]' },
    { rule: 'typing is asked about in three seconds', find: 'typing: 3000', becomes: 'typing: 30_000' },
    { rule: 'absence is asked about in half a minute', find: 'away: 30_000', becomes: 'away: 3000' },
  ],
)

const holding = inFile(
  'src/core/holds.ts',
  ['tests/core/reminders.test.ts'],
  [
    {
      rule: 'a hold holds what it does not spare',
      find: 'return !spares[hold]?.includes(kind)',
      becomes: 'return spares[hold] === undefined',
    },
    { rule: 'while somebody is awaited, others are announced', find: "awaited: ['arrive'],", becomes: '' },
    { rule: 'looking back at the day holds no conversation', find: "'looking-back': ['arrive'],", becomes: '' },
    {
      rule: 'what was wanted now is said while the next one is near',
      find: "near: ['arrive', ...dueKinds]",
      becomes: "near: ['arrive']",
    },
    {
      rule: 'what was wanted now joins what was said before',
      find: "notice: ['arrive', ...dueKinds]",
      becomes: "notice: ['arrive']",
    },
    {
      rule: 'a need waits while the next one is near',
      find: "near: ['arrive', ...dueKinds]",
      becomes: "near: ['arrive', ...dueKinds, 'water']",
    },
    {
      rule: 'a need waits until the notice is gone',
      find: "notice: ['arrive', ...dueKinds]",
      becomes: "notice: ['arrive', ...dueKinds, 'stretch']",
    },
    { rule: 'a breath is a minute', find: 'BREATH_MS = 60_000', becomes: 'BREATH_MS = 30_000' },
    {
      rule: 'what was wanted now waits for no breath',
      find: "kind !== 'arrive' && !dueKinds.includes(kind)",
      becomes: "kind !== 'arrive'",
    },
    {
      rule: 'who begins at another time comes apart',
      find: "if (kind === 'arrive') return",
      becomes: "if (kind === 'arrive') return 'arrive'\n  if (kind === 'arrive') return",
    },
    { rule: 'all that was wanted now comes as one', find: "return 'due'", becomes: 'return kind' },
    { rule: 'all needs come as one', find: "? kind : 'need'", becomes: '? kind : kind' },
    {
      rule: 'the evening and the week come apart from needs',
      find: "return kind === 'evening' || kind === 'week' ? kind : 'need'",
      becomes: "return 'need'",
    },
  ],
)

const need = inFile(
  'src/core/needs.ts',
  ['tests/core/needs.test.ts'],
  [
    {
      rule: 'a need that is off falls never due',
      find: "if (plan.kind === 'off') return []",
      becomes: "if (plan.kind === 'off') return [0]",
    },
    { rule: 'needs fall due within the hours only', find: 'offset < length', becomes: 'offset <= length' },
    {
      rule: 'the first of an interval comes when one is over',
      find: '(at + 1) * plan.minutes',
      becomes: 'at * plan.minutes',
    },
    {
      rule: 'none of an interval comes at the end of the hours',
      find: 'Math.ceil(length / plan.minutes) - 1',
      becomes: 'Math.floor(length / plan.minutes)',
    },
    { rule: 'a need of an interval is of use for half of it', find: 'plan.minutes / 2', becomes: 'plan.minutes' },
    { rule: 'a need at a time is of use for 45 minutes', find: 'TIME_LASTS = 45', becomes: 'TIME_LASTS = 60' },
    {
      rule: 'a need is of no use when the next comes, or the hours end',
      find: 'Math.min(lasts, (due[at + 1] ?? lengthOf(hours)) - offset)',
      becomes: 'lasts',
    },
    {
      rule: 'a day without hours has no needs',
      find: 'if (!hours) return []',
      becomes: "if (!hours) return needWalls(plan, day, { from: '09:00', to: '17:30' }, dayEndsAt)",
    },
  ],
)

const off = inFile(
  'src/core/work-hours.ts',
  ['tests/core/needs.test.ts'],
  [
    {
      rule: 'the hours of a night go through midnight',
      find: '(minutesOf(to) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES',
      becomes: 'minutesOf(to) - minutesOf(from)',
    },
  ],
)

const dayOff = inFile(
  'src/core/days-off.ts',
  ['tests/core/days-off.test.ts'],
  [
    {
      rule: 'a day of the week without work is off',
      find: "return isWorked(day) ? undefined : 'no-work-day'",
      becomes: 'return undefined',
    },
    {
      rule: 'a day without work that is worked this once is not off',
      find: 'return isWorked(day) ? undefined :',
      becomes: 'return',
    },
    {
      rule: 'a day that was taken is off',
      find: "return isTaken(day) ? 'taken' : undefined",
      becomes: 'return undefined',
    },
  ],
)

const quiet = inFile(
  'src/core/quiet.ts',
  ['tests/core/quiet.test.ts'],
  [
    { rule: 'at its end it is quiet no more', find: 'now < until &&', becomes: 'now <= until &&' },
    { rule: 'until its end it is quiet', find: 'now < until &&', becomes: 'now + 1 < until &&' },
    { rule: 'an end that a wrong clock set holds nothing', find: ' && until - now <= LONGEST', becomes: '' },
    { rule: 'an end that could be chosen holds', find: 'until - now <= LONGEST', becomes: 'until - now < LONGEST' },
    { rule: 'quiet is never shorter than was said', find: 'Math.ceil(', becomes: 'Math.floor(' },
    { rule: 'quiet is not longer than the day', find: 'each.until < dayEnds', becomes: 'true' },
  ],
)

const presence = inFile(
  'src/core/presence.ts',
  ['tests/core/presence.test.ts'],
  [
    {
      rule: 'behind a locked screen nobody is there',
      find: "if (screenIsLocked === 'yes') return 'away'",
      becomes: "if (screenIsLocked === 'yes') return 'unknown'",
    },
    { rule: 'who reads for minutes is there', find: 'no: 10 * 60', becomes: 'no: 5 * 60' },
    { rule: 'nobody is there for ever', find: 'no: 10 * 60', becomes: 'no: 20 * 60' },
    {
      rule: 'where nobody tells of the screen five minutes are absence',
      find: 'unknown: 5 * 60',
      becomes: 'unknown: 10 * 60',
    },
    {
      rule: 'at the limit somebody is away',
      find: 'idle < AWAY_SECONDS[screenIsLocked]',
      becomes: 'idle <= AWAY_SECONDS[screenIsLocked]',
    },
    { rule: 'in mid-word somebody types', find: 'idle < TYPING_SECONDS', becomes: 'idle <= TYPING_SECONDS' },
  ],
)

export const reminderBreaks: readonly Break[] = [
  ...due,
  ...rhythm,
  ...engine,
  ...holding,
  ...need,
  ...off,
  ...dayOff,
  ...quiet,
  ...presence,
]
