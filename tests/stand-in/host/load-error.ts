/** https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const NUMBERS: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

/** The error of `loadURL`, with what Electron puts on it. `text` is Chromium's: `net::ERR_ABORTED`. */
export function loadError(text: string, url: string) {
  const code = text.replace('net::', '')
  const errno = NUMBERS[code] ?? -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}
