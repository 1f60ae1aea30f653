/** Hertz: a fifth, the upper one softer. */
const PARTIALS = [
  { hertz: 523.25, gain: 0.05 },
  { hertz: 783.99, gain: 0.02 },
] as const
/** Seconds. */
const RISE = 0.04
const FALL = 1.1
const SILENT = 0.0001

/** One short, quiet, soft tone. Nothing of it stays: an open context would keep the sound device awake. */
export function playTone(): void {
  const audio = new AudioContext()
  const start = audio.currentTime
  const end = start + RISE + FALL
  const tones = PARTIALS.map(({ hertz, gain }) => {
    const level = audio.createGain()
    level.gain.setValueAtTime(SILENT, start)
    level.gain.exponentialRampToValueAtTime(gain, start + RISE)
    level.gain.exponentialRampToValueAtTime(SILENT, end)
    level.connect(audio.destination)
    const tone = audio.createOscillator()
    tone.frequency.value = hertz
    tone.connect(level)
    tone.start(start)
    tone.stop(end)
    return tone
  })
  tones[0]?.addEventListener('ended', () => void audio.close())
}
