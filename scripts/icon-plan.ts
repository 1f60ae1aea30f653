// Which icon files there are, and which drawing each comes from. Pure.
// The names follow Electron's lookup of scale factors: https://www.electronjs.org/docs/latest/api/native-image

const STATES = ['rest', 'next', 'in-conversation', 'evening']
/** Sizes with a drawing on their own pixel grid; scaling one to the other would blur its edges. */
const GRIDS = [16, 20, 22, 24]

export interface IconFile {
  name: string
  drawing: string
  size: number
  colour: 'black' | 'white'
}

interface Series {
  name: (state: string) => string
  base: number
  scales: readonly number[]
  colour: IconFile['colour']
}

/** Light is for dark panels. Pure black and white, because a part-covered pixel of any other colour is rounded. */
const shades = (end: string, base: number, scales: readonly number[]): Series[] => [
  { name: (state) => `${state}-light${end}`, base, scales, colour: 'white' },
  { name: (state) => `${state}-dark${end}`, base, scales, colour: 'black' },
]

const SERIES: readonly Series[] = [
  { name: (state) => `${state}Template`, base: 16, scales: [1, 2, 3], colour: 'black' }, // macOS
  ...shades('', 16, [1, 1.25, 1.5, 2, 2.5, 3]), // Windows
  ...shades('-22', 22, [1, 2]), // Linux: KDE and LXQt
  ...shades('-24', 24, [1, 2]), // Linux: other desktops
]

export const trayIcons: readonly IconFile[] = SERIES.flatMap(({ name, base, scales, colour }) =>
  STATES.flatMap((state) =>
    scales.map((scale) => ({
      name: `tray/${name(state)}${scale === 1 ? '' : `@${scale}x`}.png`,
      drawing: `tray/${state}-${gridOf(base * scale, base)}.svg`,
      size: base * scale,
      colour,
    })),
  ),
)

/** The size's own drawing; else the base's or another of which it is a whole multiple. */
function gridOf(size: number, base: number): number {
  const grid = [size, base, ...GRIDS].find((candidate) => GRIDS.includes(candidate) && size % candidate === 0)
  if (grid === undefined) throw new Error(`No drawing fits ${size} pixels.`)
  return grid
}
