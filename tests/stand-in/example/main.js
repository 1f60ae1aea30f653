// A tiny app in Electron's words, for the stand-in's own tests. It runs unchanged on the real Electron.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, globalShortcut, ipcMain, Menu, nativeImage, protocol, session, Tray } from 'electron'

const here = import.meta.dirname
const events = []
const note = (event, ...details) => events.push([event, ...details])
globalThis.example = { events, secondInstances: [], permissions: [], grant: [] }

const first = app.requestSingleInstanceLock({ from: 'example' })
if (!first) app.quit()
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('second-instance', (_event, argv, cwd, data) => globalThis.example.secondInstances.push({ argv, cwd, data }))
app.on('window-all-closed', () => {})
app.on('render-process-gone', (_event, _contents, details) => note('app render-process-gone', details.reason))
app.on('child-process-gone', (_event, details) => note('child-process-gone', details.name, details.reason))

const TYPES = { '.html': 'text/html', '.js': 'text/javascript' }
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"

async function serve(request) {
  const url = new URL(request.url)
  if (url.pathname === '/echo') return Response.json({ url: request.url, body: await request.text() })
  if (url.pathname === '/moved') return new Response(null, { status: 302, headers: { location: '/page.html?moved' } })
  if (!(path.extname(url.pathname) in TYPES)) return new Response('no', { status: 404 })
  const body = await readFile(path.join(here, url.pathname))
  const type = TYPES[path.extname(url.pathname)]
  return new Response(body, {
    headers: { 'content-type': type, ...(url.searchParams.has('open') ? {} : { 'content-security-policy': CSP }) },
  })
}

globalThis.example.open = async (options = {}, query = '') => {
  const window = new BrowserWindow({
    width: 400,
    height: 300,
    show: false,
    ...options,
    webPreferences: { preload: path.join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  const { webContents } = window
  webContents.setWindowOpenHandler(({ url }) => {
    note('window-open', url)
    return { action: 'deny' }
  })
  for (const name of ['will-navigate', 'will-redirect']) {
    webContents.on(name, (event) => {
      note(name, event.url)
      if (!event.url.includes('allowed') && !event.url.includes('moved')) event.preventDefault()
    })
  }
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.on('render-process-gone', (_event, details) => note('render-process-gone', details.reason))
  await window.loadURL(`app://example/page.html${query}`)
  return window.id
}

app.whenReady().then(() => {
  protocol.handle('app', serve)
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    globalThis.example.permissions.push(['request', permission])
    answer(globalThis.example.grant.includes(permission))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => {
    globalThis.example.permissions.push(['check', permission])
    return globalThis.example.grant.includes(permission)
  })
  ipcMain.handle('echo', (_event, ...values) => values)
  ipcMain.handle('fail', () => {
    throw new TypeError('nope')
  })
  ipcMain.handle('who', (event) => ({
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    id: event.sender.id,
  }))
  ipcMain.on('say', (event, ...values) => event.reply('said', ...values))

  const tray = new Tray(nativeImage.createFromPath(path.join(here, 'tray.png')))
  tray.setToolTip('Example')
  tray.on('click', () => note('tray click'))
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { id: 'open', label: 'Open', accelerator: 'CmdOrCtrl+O', click: () => note('open') },
      { id: 'later', label: 'Later', enabled: false },
      { type: 'separator' },
      {
        label: 'Sound',
        submenu: [
          { id: 'loud', label: 'Loud', type: 'radio', checked: true },
          { id: 'soft', label: 'Soft', type: 'radio' },
        ],
      },
      { id: 'muted', label: 'Muted', type: 'checkbox', click: (item) => note('muted', item.checked) },
      { role: 'quit' },
    ]),
  )
  globalShortcut.register('CommandOrControl+Shift+L', () => note('shortcut'))
  globalThis.example.tray = tray // or it is collected
})
