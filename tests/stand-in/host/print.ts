type Options = Electron.PrintToPDFOptions

/** Inches, as https://electronjs.org/docs/api/structures/print-to-pdf-options counts them. */
const SIZES: Record<string, readonly [width: number, height: number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Electron's words for printing, in those of Page.printToPDF. */
export function printParameters(options: Options): object {
  const { pageSize = 'Letter', margins, pageRanges, ...same } = options
  const [paperWidth, paperHeight] = typeof pageSize === 'string' ? named(pageSize) : [pageSize.width, pageSize.height]
  const margin = (side: 'top' | 'bottom' | 'left' | 'right') => margins?.[side] ?? 0.4
  return {
    ...same,
    paperWidth,
    paperHeight,
    marginTop: margin('top'),
    marginBottom: margin('bottom'),
    marginLeft: margin('left'),
    marginRight: margin('right'),
    pageRanges: pageRanges ?? '',
  }
}

function named(size: string) {
  const found = SIZES[size]
  if (!found) throw new Error(`[stand-in] page size ${size} is not implemented`)
  return found
}
