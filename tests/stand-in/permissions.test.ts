import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drive, type Example, type ExampleGlobals, kept, startExample } from './example-app.ts'

let example: Example
let page: Page
beforeAll(async () => {
  example = await startExample()
  ;({ page } = await example.open({ show: true }))
})
afterAll(() => example.close())

const grant = (...permissions: string[]) =>
  example.app.evaluate((_electron, permissions) => {
    ;(globalThis as unknown as { example: ExampleGlobals }).example.grant = permissions
  }, permissions)

describe('permissions', () => {
  const outcomes = () =>
    page.evaluate(async () => {
      const name = (error: unknown) => (error as { name: string }).name
      const geolocation = new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'granted'),
          { timeout: 1 },
        ),
      )
      return {
        geolocation: await geolocation,
        notifications: await Notification.requestPermission(),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', name),
        midi: (await navigator.permissions.query({ name: 'midi' })).state,
      }
    })

  test('are asked of the app, and its no holds', async () => {
    await grant()
    const camera = expect.stringMatching(/^Not(Allowed|Found)Error$/) // a machine without a camera says the latter
    expect(await outcomes()).toEqual({ geolocation: 'denied', notifications: 'denied', camera, midi: 'denied' })
    expect(await kept(example.app, 'permissions')).toEqual([
      ['request', 'geolocation'],
      ['request', 'notifications'],
      ['request', 'media'],
      ['check', 'midi'],
    ])
    expect(await drive(example.app, (s) => s.permissions.asked().map(({ granted }) => granted))).not.toContain(true)
  })

  test('that the app grants are granted', async () => {
    await grant('geolocation', 'notifications', 'midi')
    expect(await outcomes()).toMatchObject({ geolocation: 'granted', notifications: 'granted', midi: 'granted' })
  })

  test('for devices are asked of the device handler', async () => {
    await example.app.evaluate(({ session }) => session.defaultSession.setDevicePermissionHandler(() => false))
    const device = {
      deviceType: 'usb',
      origin: 'app://example',
      device: {},
    } as Electron.DevicePermissionHandlerHandlerDetails
    expect(await drive(example.app, (s, device) => s.permissions.askDevice(device), device)).toBe(false)
  })
})
