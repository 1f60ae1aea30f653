import type own from '../../shared/words/en/home.json'
import ownIn from '../../shared/words/en/home.json?languages-later'
import { windowWords } from '../ui/words.ts'

export const words = await windowWords<typeof own>(ownIn)
export type HomeWords = typeof words
