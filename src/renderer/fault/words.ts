import type own from '../../shared/words/en/fault.json'
import ownIn from '../../shared/words/en/fault.json?languages-later'
import { windowWords } from '../ui/words.ts'

export const words = await windowWords<typeof own>(ownIn)
