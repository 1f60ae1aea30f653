import { readFileSync } from 'node:fs'
import { loud, notImplemented } from '../host/loud.ts'

type Implemented =
  | 'addRepresentation'
  | 'getAspectRatio'
  | 'getScaleFactors'
  | 'getSize'
  | 'isEmpty'
  | 'isMacTemplateImage'
  | 'isTemplateImage'
  | 'resize'
  | 'setTemplateImage'
  | 'toDataURL'
  | 'toPNG'

const EMPTY = Buffer.alloc(0)

/** A PNG held as it came, one per scale factor. Nothing is decoded, so an image that was resized has no bytes to give. */
export class NativeImage implements Pick<Electron.NativeImage, Implemented> {
  /** Where it was read from, for the driver. */
  readonly file: string | undefined
  isMacTemplateImage = false
  private readonly representations = new Map<number, Buffer>()
  private resizedTo: Electron.Size | undefined

  private constructor(png: Buffer, scaleFactor: number, file?: string) {
    this.file = file
    if (png.length > 0) this.representations.set(scaleFactor, png)
  }
  static of(png: Buffer, scaleFactor = 1, file?: string): Electron.NativeImage & NativeImage {
    return loud(new NativeImage(png, scaleFactor, file), 'NativeImage') as unknown as Electron.NativeImage & NativeImage
  }

  isEmpty = () => this.representations.size === 0
  getScaleFactors = () => [...this.representations.keys()].sort((a, b) => a - b)
  addRepresentation({ buffer, dataURL, scaleFactor = 1 }: Electron.AddRepresentationOptions) {
    const png = buffer ?? (dataURL === undefined ? EMPTY : decodeDataUrl(dataURL))
    if (png.length > 0) this.representations.set(scaleFactor, png)
  }

  getSize(): Electron.Size {
    if (this.resizedTo) return this.resizedTo
    const [scaleFactor = 1] = this.getScaleFactors()
    const { width, height } = pngSize(this.bytes())
    return { width: Math.round(width / scaleFactor), height: Math.round(height / scaleFactor) }
  }
  getAspectRatio() {
    const { width, height } = this.getSize()
    return height === 0 ? 1 : width / height
  }
  resize({ width, height }: Electron.ResizeOptions) {
    const ratio = this.getAspectRatio()
    const resized = NativeImage.of(this.bytes())
    resized.resizedTo = {
      width: width ?? Math.round((height ?? this.getSize().height) * ratio),
      height: height ?? Math.round((width ?? this.getSize().width) / ratio),
    }
    return resized
  }

  setTemplateImage(option: boolean) {
    this.isMacTemplateImage = option
  }
  isTemplateImage = () => this.isMacTemplateImage
  toPNG(options?: Electron.ToPNGOptions): Buffer {
    if (this.resizedTo) throw notImplemented('NativeImage.toPNG of a resized image')
    return Buffer.from(this.bytes(options?.scaleFactor))
  }
  toDataURL = (options?: Electron.ToDataURLOptions) => `data:image/png;base64,${this.toPNG(options).toString('base64')}`

  private bytes(scaleFactor?: number): Buffer {
    const [first = 1] = this.getScaleFactors()
    return this.representations.get(scaleFactor ?? first) ?? EMPTY
  }
}

const PNG_HEADER = Buffer.from([0x89, 0x50, 0x4e, 0x47])

function pngSize(png: Buffer): Electron.Size {
  if (png.length === 0) return { width: 0, height: 0 }
  if (!png.subarray(0, 4).equals(PNG_HEADER)) throw notImplemented('NativeImage of anything but PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

const decodeDataUrl = (url: string) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')

function fromPath(file: string): Electron.NativeImage {
  // An unreadable file gives an empty image, not an error.
  const read = (name: string) => {
    try {
      return readFileSync(name)
    } catch {
      return EMPTY
    }
  }
  const image = NativeImage.of(read(file), 1, file)
  for (const scaleFactor of [2, 3]) {
    const larger = read(file.replace(/(\.\w+)$/, `@${scaleFactor}x$1`))
    if (larger.length > 0) image.addRepresentation({ scaleFactor, buffer: larger })
  }
  // On macOS the name alone makes an image a template.
  image.setTemplateImage(/Template(@\dx)?\.\w+$/.test(file))
  return image
}

export const nativeImage = loud(
  {
    createEmpty: () => NativeImage.of(EMPTY),
    createFromPath: fromPath,
    createFromBuffer: (png: Buffer, options?: Electron.CreateFromBufferOptions) =>
      NativeImage.of(png, options?.scaleFactor ?? 1),
    createFromDataURL: (url: string) => NativeImage.of(decodeDataUrl(url)),
  } satisfies Partial<typeof Electron.NativeImage>,
  'nativeImage',
)
