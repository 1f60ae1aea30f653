import './icon.css'

// On a 20 grid, stroked, round joins. An icon never stands without a word or a name beside it.
const paths = {
  today:
    'M10 6.75a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5ZM10 2.5v1.75M10 15.75v1.75M2.5 10h1.75M15.75 10h1.75M4.7 4.7l1.25 1.25M14.05 14.05l1.25 1.25M15.3 4.7l-1.25 1.25M5.95 14.05 4.7 15.3',
  journal:
    'M5.5 3.25h10v13.5h-10a1.75 1.75 0 0 1-1.75-1.75V5A1.75 1.75 0 0 1 5.5 3.25ZM3.75 15a1.75 1.75 0 0 1 1.75-1.75h10M7.5 6.75H12',
  people: 'M10 3.5a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5ZM3.75 16.75c.5-3 3-4.5 6.25-4.5s5.75 1.5 6.25 4.5',
  settings:
    'M3 6h5.5M13 6h4M3 14h3.5M11 14h6M10.75 3.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5ZM8.75 11.75a2.25 2.25 0 1 1 0 4.5 2.25 2.25 0 0 1 0-4.5Z',
  search: 'M9 3.75a5.25 5.25 0 1 1 0 10.5 5.25 5.25 0 0 1 0-10.5ZM13 13l3.75 3.75',
  calendar:
    'M5.25 4.25h9.5a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2h-9.5a2 2 0 0 1-2-2v-8.5a2 2 0 0 1 2-2ZM3.25 8.25h13.5M7 2.5v3M13 2.5v3',
  wait: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 6v4.25l2.5 1.75',
  moon: 'M11.5 3.75a6.5 6.5 0 1 0 5 9.75 5.4 5.4 0 0 1-5-9.75Z',
  heart: 'M10 16.25S3.5 12.5 3.5 8a3.5 3.5 0 0 1 6.5-1.8A3.5 3.5 0 0 1 16.5 8c0 4.5-6.5 8.25-6.5 8.25Z',
  door: 'M5 16.5V4.25a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1V16.5M2.5 16.75h15',
  tick: 'm5 10.5 3.25 3.25L15 6.75',
  dash: 'M6 10h8',
  plus: 'M10 4.5v11M4.5 10h11',
  cross: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  left: 'm12 5-5 5 5 5',
  right: 'm8 5 5 5-5 5',
  up: 'm5 12 5-5 5 5',
  down: 'm5 8 5 5 5-5',
  grip: 'M7.5 5.5h.01M12.5 5.5h.01M7.5 10h.01M12.5 10h.01M7.5 14.5h.01M12.5 14.5h.01',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={`icon ${name} ${small ? 'small' : ''}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
