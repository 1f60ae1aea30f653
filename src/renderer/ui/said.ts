// One polite live region for the whole page. It is there before anything is said, else nothing would be heard.
const region = document.createElement('div')
region.className = 'said'
region.setAttribute('role', 'status')
document.body.append(region)

/** Says a sentence to screen readers; the same one twice is said twice. */
export function say(sentence: string): void {
  region.textContent = ''
  requestAnimationFrame(() => {
    region.textContent = sentence
  })
}
