const { threshold } = window

/** Main says it once for each; a window that is only being built for what comes hears of it when it asks. */
const ask = async () => (await threshold.window.sound()) && (await import('./tone.ts')).playTone()

/** Makes a soft sound when main wants one. Until then nothing of it is loaded. */
export function listenForSound(): void {
  threshold.onChanged((topics) => topics.includes('sound') && void ask())
  void ask()
}
