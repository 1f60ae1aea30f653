import { mount } from '../ui/mount.tsx'
import '../ui/text.css'
import './home.css'
import { Home } from './home.tsx'
import { words } from './words.ts'

mount(() => words('app'), <Home />)
