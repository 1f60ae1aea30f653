window.born = { visibility: document.visibilityState, focused: document.hasFocus() }
window.heard = []
document.addEventListener('visibilitychange', () => window.heard.push(document.visibilityState))
window.addEventListener('focus', () => window.heard.push('focus'))
window.addEventListener('blur', () => window.heard.push('blur'))
window.violations = []
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective))
