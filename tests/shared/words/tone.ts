// The tones that stay out of the catalogue, each with the reason. Judged without case, as whole words; `*` stands for
// any ending.
import type { languages } from '../../../src/shared/words/words.ts'

export interface Tone {
  why: string
  words: readonly string[]
  /** Kept out of the README and the changelog as well; there other rules are quoted, and code is. */
  everywhere?: true
}

export const tones: Record<(typeof languages)[number], readonly Tone[]> = {
  en: [
    {
      why: 'Nobody is measured: counts are facts, a score judges.',
      words: ['score', 'scores', 'scored', 'scoring', 'rating', 'ranking', 'leaderboard'],
    },
    {
      why: 'A streak punishes the day off.',
      words: ['streak*', 'in a row', 'keep it up', 'keep going'],
      everywhere: true,
    },
    {
      why: 'Badges and praise make a game of someone’s day, and of their worst one too.',
      words: [
        'badge*',
        'trophy',
        'reward*',
        'congratulations',
        'well done',
        'good job',
        'great job',
        'awesome',
        'amazing',
      ],
      everywhere: true,
    },
    { why: 'An exclamation mark raises its voice.', words: ['!'], everywhere: true },
    {
      why: 'The app has no say in what someone owes.',
      words: ['should', 'shouldn’t', 'must', 'mustn’t', 'ought', 'have to', 'need to'],
    },
    {
      why: 'Why asks for a defence; what asks for a look.',
      words: [
        'why are',
        'why am',
        'why were',
        'why did',
        'why didn’t',
        'why do',
        'why don’t',
        'why have',
        'why haven’t',
      ],
      everywhere: true,
    },
    {
      why: 'A promise whose day has passed is still open, and no debt.',
      words: ['overdue', 'past due', 'late again', 'behind schedule'],
    },
    {
      why: 'What went otherwise than hoped is no failure of the person.',
      words: ['fail', 'fails', 'failed', 'failing', 'failure*', 'mistake*', 'your fault'],
    },
    {
      why: 'Cheer by order is emotional labour; feelings are named, never set.',
      words: ['smile*', 'be positive', 'stay positive', 'think positive', 'cheer up', 'be happy', 'be grateful'],
      everywhere: true,
    },
    {
      why: 'It is no medical product and says nothing of the kind.',
      words: [
        'burnout',
        'burn-out',
        'burned out',
        'diagnos*',
        'therap*',
        'depress*',
        'anxiety',
        'anxious',
        'symptom*',
        'treatment*',
        'patient*',
        'disorder*',
        'mental health',
        'heal',
        'cure*',
      ],
    },
    {
      why: 'Guilt keeps nobody honest; a look-back without it does.',
      words: [
        'guilt*',
        'shame*',
        'ashamed',
        'you forgot',
        'you missed',
        'you didn’t',
        'you haven’t',
        'disappoint*',
        'lazy',
        'blame*',
      ],
    },
  ],
  fr: [
    {
      why: 'Nobody is measured: counts are facts, a score judges.',
      words: ['score*', 'notation', 'classement*', 'palmarès'],
    },
    {
      why: 'A streak punishes the day off.',
      words: ['d’affilée', 'jours de suite', 'continuez ainsi', 'ne lâchez pas'],
    },
    {
      why: 'Badges and praise make a game of someone’s day, and of their worst one too.',
      words: ['badge*', 'trophée*', 'médaille*', 'récompens*', 'bravo', 'félicitations', 'génial*', 'super', 'parfait'],
    },
    { why: 'An exclamation mark raises its voice.', words: ['!'] },
    {
      why: 'The app has no say in what someone owes.',
      words: ['devez', 'devriez', 'devrait', 'devrais', 'dois', 'il faut', 'il faudrait', 'faut-il'],
    },
    { why: 'Why asks for a defence; what asks for a look.', words: ['pourquoi'] },
    {
      why: 'A promise whose day has passed is still open, and no debt.',
      words: ['en retard', 'retard', 'échu*', 'délai dépassé', 'dépassée', 'dépassées'],
    },
    {
      why: 'What went otherwise than hoped is no failure of the person.',
      words: ['échou*', 'échec*', 'raté*', 'rater', 'erreur*', 'votre faute'],
    },
    {
      why: 'Cheer by order is emotional labour; feelings are named, never set.',
      words: ['souri*', 'soyez positi*', 'restez positi*', 'pensez positi*', 'soyez heureu*', 'gardez le moral'],
    },
    {
      why: 'It is no medical product and says nothing of the kind.',
      words: [
        'burn-out',
        'burnout',
        'épuisement professionnel',
        'diagnosti*',
        'thérap*',
        'dépressi*',
        'déprim*',
        'anxi*',
        'symptôme*',
        'traitement*',
        'patient*',
        'trouble*',
        'santé mentale',
        'guéri*',
      ],
    },
    {
      why: 'Guilt keeps nobody honest; a look-back without it does.',
      words: [
        'culpabilit*',
        'coupable*',
        'honte*',
        'vous avez oublié',
        'vous avez manqué',
        'vous n’avez pas',
        'décevant*',
        'déçu*',
        'paresse*',
      ],
    },
  ],
}

/** Finds a banned word or phrase as it stands between other letters, whatever the kind of its spaces. */
export function patternOf(word: string): RegExp {
  const letters = word
    .replace(/\*$/, '')
    .replaceAll(/[.?()[\]\\+^$|]/g, '\\$&')
    .replaceAll(' ', '\\s+')
  const begins = /^\p{L}/u.test(word) ? '(?<!\\p{L})' : ''
  const ends = word.endsWith('*') || !/\p{L}$/u.test(word) ? '' : '(?!\\p{L})'
  return new RegExp(begins + letters + ends, 'iu')
}

/** What a text says that stays unsaid, each with its reason. */
export function tonesIn(text: string, banned: readonly Tone[]): string[] {
  const plain = text.replaceAll("'", '’')
  return banned.flatMap(({ why, words }) =>
    words.filter((word) => patternOf(word).test(plain)).map((word) => `“${word}” in “${text}”: ${why}`),
  )
}
