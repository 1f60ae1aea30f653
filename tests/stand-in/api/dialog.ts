import { loud } from '../host/loud.ts'
import { record } from '../host/records.ts'

type Api = Electron.Dialog
export type DialogAnswer =
  | Partial<Electron.MessageBoxReturnValue>
  | Partial<Electron.OpenDialogReturnValue>
  | Partial<Electron.SaveDialogReturnValue>
type Implemented = Exclude<keyof Api, 'showCertificateTrustDialog'>

const answers: DialogAnswer[] = []
const shown: { api: string; options: object }[] = []

/** The options come last: before them the window may stand, which no test can read. */
function ask<Answer>(api: string, args: readonly unknown[], whenNobodyAnswers: (options: never) => Answer): Answer {
  const options = args.at(-1) as object
  shown.push({ api, options: JSON.parse(JSON.stringify(options)) })
  record(`dialog.${api}`, options)
  return { ...whenNobodyAnswers(options as never), ...(answers.shift() as Partial<Answer> | undefined) }
}

/** What Electron answers when the person presses Escape. */
function dismissed({ buttons = [], cancelId }: Electron.MessageBoxOptions): Electron.MessageBoxReturnValue {
  const cancel = buttons.findIndex((label) => /^(cancel|no)$/i.test(label))
  return { response: cancelId ?? Math.max(0, cancel), checkboxChecked: false }
}
const noneOpened = (): Electron.OpenDialogReturnValue => ({ canceled: true, filePaths: [] })
const noneSaved = (): Electron.SaveDialogReturnValue => ({ canceled: true, filePath: '' })

/** An answer that names a file or a button was not a refusal. */
const meant = <A extends { canceled: boolean }>(answer: A, given: boolean): A =>
  given ? { ...answer, canceled: false } : answer
const open = (api: string, args: unknown[]) => {
  const answer = ask(api, args, noneOpened)
  return meant(answer, answer.filePaths.length > 0)
}
const save = (api: string, args: unknown[]) => {
  const answer = ask(api, args, noneSaved)
  return meant(answer, answer.filePath !== '')
}

export const dialog = loud(
  {
    showMessageBox: async (...args: unknown[]) => ask('showMessageBox', args, dismissed),
    showMessageBoxSync: (...args: unknown[]) => ask('showMessageBoxSync', args, dismissed).response,
    showOpenDialog: async (...args: unknown[]) => open('showOpenDialog', args),
    showOpenDialogSync(...args: unknown[]) {
      const { canceled, filePaths } = open('showOpenDialogSync', args)
      return canceled ? undefined : filePaths
    },
    showSaveDialog: async (...args: unknown[]) => save('showSaveDialog', args),
    showSaveDialogSync: (...args: unknown[]) => save('showSaveDialogSync', args).filePath,
    showErrorBox(title: string, content: string) {
      shown.push({ api: 'showErrorBox', options: { title, content } })
      record('dialog.showErrorBox', title, content)
      console.error(`${title}: ${content}`)
    },
  } satisfies Pick<Api, Implemented>,
  'dialog',
)

export const dialogDriver = {
  /** Queues the answer to the next dialog. With none queued a dialog is dismissed. */
  answer: (answer: DialogAnswer) => void answers.push(answer),
  shown: () => shown.slice(),
}
