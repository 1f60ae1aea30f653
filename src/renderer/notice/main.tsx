import { mount } from '../ui/mount.tsx'
import '../ui/frameless.css'
import { Notice } from './notice.tsx'
import { words } from './words.ts'

mount(() => words('title'), <Notice />)
