import { describe, expect, it } from 'vitest'
import { windowNames, windowOptions } from '../../src/main/window-options.ts'

describe.each(windowNames)('the window %s', (name) => {
  it('is sandboxed, isolated and has nothing of Node', () => {
    const { webPreferences } = windowOptions(name, '/preload/index.cjs', 'linux')
    expect(webPreferences).toEqual({
      preload: '/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
    })
  })

  it('is hidden until it has something to show', () => {
    expect(windowOptions(name, '', 'linux').show).toBe(false)
  })
})

it('a pop-up stands over another app’s full screen on macOS only as a panel', () => {
  expect(windowOptions('arrive', '', 'darwin').type).toBe('panel')
  expect(windowOptions('arrive', '', 'win32').type).toBeUndefined()
  expect(windowOptions('home', '', 'darwin').type).toBeUndefined()
})
