// @ts-check
// What script adds to pages that are complete without it: the reader's own time, a copy button on code, sharing,
// suggestions while searching, and a choice of colours. Nothing here moves what is already on the page.

const STYLE = `
.prose pre:has(> .copy) { position: relative }
pre > .copy { position: absolute; top: .4rem; right: .4rem; opacity: 0 }
pre:hover > .copy, .copy:focus-visible { opacity: 1 }
@media (hover: none) { pre > .copy { opacity: 1 } }
.feed-address > .copy { position: absolute; top: 0; right: 0; min-width: 5.5rem; min-height: 2.75rem }
.copy, .share, .scheme { font: 600 .8rem/1.2 var(--sans); color: var(--soft); background: var(--paper);
  border: 1px solid var(--rule); border-radius: .3rem; padding: .35rem .6rem; cursor: pointer }
.copy:hover, .share:hover, .scheme:hover { color: var(--ink); border-color: currentColor }
@media print { .copy, .share, .scheme { display: none } }
`

const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLE)
document.adoptedStyleSheets.push(sheet)

showLocalTimes()
addCopyButtons()
addShareButton()
suggestWhileSearching()
offerColours()

/** Times are written in the zone of the site; they stay readable there by pointing at them. */
function showLocalTimes() {
  const { lang } = document.documentElement
  // As the site itself writes dates.
  const language = lang === 'en' ? 'en-GB' : lang
  /** @param {Intl.DateTimeFormatOptions} options */
  const formatOf = (options) => once(() => new Intl.DateTimeFormat(language, options))
  const date = formatOf({ day: 'numeric', month: 'long', year: 'numeric' })
  const clock = formatOf({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const zone = formatOf({ hour: 'numeric', timeZoneName: 'short' })
  const day = formatOf({ weekday: 'short', day: 'numeric', month: 'short' })
  /** @param {Date} at */
  const zoneOf = (at) =>
    zone()
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''

  for (const time of document.querySelectorAll('time:has(> .clock)')) {
    const at = new Date(time.getAttribute('datetime') ?? '')
    const own = time.querySelector('.clock')
    const there = time.textContent ?? ''
    if (!own || there.includes(clock().format(at))) continue
    time.setAttribute('title', there)
    own.textContent = `${clock().format(at)} ${zoneOf(at)}`
    if (time.firstChild) time.firstChild.textContent = `${date().format(at)}, `
  }

  /** @type {NodeListOf<HTMLTableRowElement>} */
  const rows = document.querySelectorAll('.own-time')
  for (const row of rows) {
    const times = Array.from(row.querySelectorAll('time'))
    const zones = Array.from(new Set(times.map(({ dateTime }) => zoneOf(new Date(dateTime)))))
    row.cells[0]?.prepend(zones.join('/'))
    for (const time of times) {
      const at = new Date(time.dateTime)
      const date = document.createElement('span')
      date.className = 'day'
      date.textContent = day().format(at)
      time.append(clock().format(at), zones.length > 1 ? ` ${zoneOf(at)} ` : ' ', date)
    }
  }
}

function addCopyButtons() {
  for (const code of document.querySelectorAll('.prose pre > code, .feed-address > code')) {
    const button = buttonOf('copy', 'Copy')
    if (code.closest('.feed-address')) button.setAttribute('aria-description', code.textContent ?? '')
    button.addEventListener('click', () => void copy(code.textContent ?? '', button))
    code.after(button)
  }
}

function addShareButton() {
  const line = document.querySelector('article.post .tag-line')
  if (!line) return
  const button = buttonOf('share', 'Share')
  button.addEventListener('click', () => {
    const url = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? location.href
    // Whoever closes the list of programs without choosing has not failed.
    if (navigator.share) navigator.share({ title: document.title, url }).catch(() => {})
    else void copy(url, button)
  })
  line.after(button)
}

function suggestWhileSearching() {
  for (const [n, input] of document.querySelectorAll('input[type=search][name=q]').entries()) {
    if (!(input instanceof HTMLInputElement)) continue
    const list = document.createElement('datalist')
    list.id = `suggestions-${n}`
    input.after(list)
    input.setAttribute('list', list.id)
    input.autocomplete = 'off'
    /** @type {Map<string, string>} */
    const known = new Map()
    let waiting = 0
    input.addEventListener('input', () => {
      const chosen = known.get(input.value)
      if (chosen) return location.assign(chosen)
      clearTimeout(waiting)
      waiting = window.setTimeout(() => void suggest(), 200)
    })

    const suggest = async () => {
      const query = input.value.trim()
      if (query.length < 2) return
      const response = await fetch(`/search?q=${encodeURIComponent(query)}`).catch(() => null)
      if (!response?.ok || input.value.trim() !== query) return
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const links = Array.from(page.querySelectorAll('main .entries h2 a')).slice(0, 8)
      list.replaceChildren()
      for (const link of links) {
        const title = link.textContent ?? ''
        known.set(title, link.getAttribute('href') ?? '')
        list.append(new Option(title))
      }
    }
  }
}

/** Light, dark, or as the device has it: the rules for dark pages are made to hold always, or never. */
function offerColours() {
  const schemes = ['auto', 'light', 'dark']
  const dark = darkRules()
  const button = buttonOf('scheme', '')
  let scheme = chosenColours() ?? 'auto'

  const show = () => {
    document.documentElement.style.colorScheme = scheme === 'auto' ? '' : scheme
    for (const { media, text } of dark) {
      const wanted = { auto: text, light: 'not all', dark: always(text) }[scheme] ?? text
      // Writing it, even unchanged, makes the browser work out the whole page's styles again.
      if (media.mediaText !== wanted) media.mediaText = wanted
    }
    button.textContent =
      { auto: 'Colours: as the device', light: 'Colours: light', dark: 'Colours: dark' }[scheme] ?? ''
  }
  button.addEventListener('click', () => {
    scheme = schemes[(schemes.indexOf(scheme) + 1) % schemes.length] ?? 'auto'
    try {
      localStorage.setItem('colours', scheme)
    } catch {
      // Whoever forbids storage chooses anew on each page.
    }
    show()
  })
  show()
  document.querySelector('.colophon p:last-of-type')?.append(' ', button)
}

function chosenColours() {
  try {
    return localStorage.getItem('colours')
  } catch {
    return null
  }
}

/**
 * A condition for dark pages without the question whether the device has them.
 * @param {string} condition
 */
function always(condition) {
  return condition.replace(/(?: and )?\(prefers-color-scheme: dark\)/, '') || 'all'
}

function darkRules() {
  return Array.from(document.styleSheets)
    .flatMap((styles) => Array.from(styles.cssRules))
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText.includes('prefers-color-scheme: dark'))
    .map(({ media }) => ({ media, text: media.mediaText }))
}

/**
 * Made when it is first asked for: a phone takes milliseconds over each format of times, and most pages need one.
 * @template T
 * @param {() => T} make
 */
function once(make) {
  /** @type {T | undefined} */
  let made
  return () => (made ??= make())
}

/**
 * @param {string} name
 * @param {string} text
 */
function buttonOf(name, text) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = name
  button.textContent = text
  return button
}

/**
 * @param {string} text
 * @param {HTMLButtonElement} button
 */
async function copy(text, button) {
  const before = button.textContent
  button.textContent = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not allowed',
  )
  setTimeout(() => (button.textContent = before), 1500)
}
