const { contextBridge, ipcRenderer } = require('electron')

process.once('loaded', () => {})
globalThis.leak = true
contextBridge.exposeInMainWorld('bridge', {
  kind: process.type,
  echo: (...values) => ipcRenderer.invoke('echo', ...values),
  fail: () => ipcRenderer.invoke('fail'),
  who: () => ipcRenderer.invoke('who'),
  say: (...values) => ipcRenderer.send('say', ...values),
  onSaid(listener) {
    const forward = (_event, ...values) => listener(...values)
    ipcRenderer.on('said', forward)
    return () => ipcRenderer.off('said', forward)
  },
  sendSync: () => ipcRenderer.sendSync('say'),
  modules: () => require('node:fs'),
})
