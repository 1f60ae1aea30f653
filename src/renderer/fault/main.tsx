import { mount } from '../ui/mount.tsx'
import { FaultWindow } from './fault.tsx'
import { words } from './words.ts'

mount(() => words('title'), <FaultWindow />)
