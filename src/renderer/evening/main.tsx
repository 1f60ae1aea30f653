import { mount } from '../ui/mount.tsx'
import '../ui/text.css'
import './evening.css'
import './screens.css'
import { EveningWindow } from './evening.tsx'
import { words } from './words.ts'

mount(() => words('app'), <EveningWindow />)
