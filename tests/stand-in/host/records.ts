/** What the app did to the world around it, kept for the driver. */
export interface Call {
  readonly api: string
  readonly args: readonly unknown[]
}
export interface PermissionAsked {
  readonly kind: 'request' | 'check' | 'device'
  readonly permission: string
  readonly origin: string
  readonly granted: boolean
}

export const calls: Call[] = []
export const blockedRequests: string[] = []
export const rendererErrors: string[] = []
export const permissionsAsked: PermissionAsked[] = []

/** Arguments are copied as plain data: the app may change them later, and the driver's answers travel as JSON. */
export function record(api: string, ...args: unknown[]) {
  calls.push({ api, args: JSON.parse(JSON.stringify(args)) as unknown[] })
}
