import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, CHANGED, requestNames, type Topic } from '../shared/ipc.ts'

// Named functions of the contract and nothing else: no channel can be chosen by a page, no event object reaches it.
const groups: Record<string, Record<string, unknown>> = {}
for (const name of requestNames) {
  const [group = '', member = ''] = name.split('.')
  groups[group] ??= {}
  groups[group][member] = (...args: unknown[]) => ipcRenderer.invoke(name, ...args)
}

const onChanged: Bridge['onChanged'] = (listener) => {
  const listen = (_event: unknown, changed: readonly Topic[]) => listener(changed)
  ipcRenderer.on(CHANGED, listen)
  return () => ipcRenderer.off(CHANGED, listen)
}

contextBridge.exposeInMainWorld('threshold', { ...groups, onChanged })
