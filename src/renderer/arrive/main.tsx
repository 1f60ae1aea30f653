import { mount } from '../ui/mount.tsx'
import '../ui/frameless.css'
import { Arrive } from './arrive.tsx'
import { words } from './words.ts'

mount(() => words('title'), <Arrive />)
