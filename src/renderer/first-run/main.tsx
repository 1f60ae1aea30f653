import { mount } from '../ui/mount.tsx'
import '../ui/text.css'
import { FirstRun } from './first-run.tsx'
import { words } from './words.ts'

mount(() => words('app'), <FirstRun />)
