// Why a file could not be read as a calendar: Home and the first run say it, and no light window carries it.
import type own from '../../shared/words/en/calendar.json'
import ownIn from '../../shared/words/en/calendar.json?languages-later'
import { windowWords } from './words.ts'

export const calendarWords = await windowWords<typeof own>(ownIn)
