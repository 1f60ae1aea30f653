import { mount } from '../ui/mount.tsx'
import '../ui/frameless.css'
import { Line } from './line.tsx'
import { words } from './words.ts'

mount(() => words('title'), <Line />)
