/**
 * Makes lists of the paragraphs that Word pastes for them: `<p style="mso-list:l0 level2 lfo1">` with the bullet or the
 * number as text inside.
 */
export function readWordLists(body: HTMLElement): void {
  let open: OpenList[] = []
  let last: Element | null = null
  for (const paragraph of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, div')) {
    const item = itemOf(paragraph)
    if (!item) continue
    // Something else stands between the two: the list has ended.
    if (!last || paragraph.previousElementSibling !== last) open = []
    last = addItem(open, item, paragraph)
  }
}

type OpenList = { list: Element; level: number }
type Item = { level: number; ordered: boolean; start: number }

function itemOf(paragraph: HTMLElement): Item | null {
  const style = paragraph.getAttribute('style') ?? ''
  const level = /mso-list:\s*\S+\s+level(\d+)/i.exec(style)?.[1]
  if (!level) return null
  const marker = markerOf(paragraph)
  const text = marker?.textContent?.replaceAll('\u00a0', ' ').trim() ?? ''
  marker?.remove()
  const number = /^\(?(\d+|[a-z]{1,3}|[ivxlcdm]{1,6})[.)]/i.exec(text)?.[1]
  return { level: Number(level), ordered: number !== undefined, start: Number(number) || 1 }
}

function markerOf(paragraph: Element): Element | undefined {
  return [...paragraph.querySelectorAll('[style]')].find((element) =>
    /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? ''),
  )
}

/** Puts the paragraph into the list that is open at its level, or opens one. Returns the outermost list. */
function addItem(open: OpenList[], { level, ordered, start }: Item, paragraph: Element): Element {
  while ((open.at(-1)?.level ?? 0) > level) open.pop()
  const tag = ordered ? 'ol' : 'ul'
  const document = paragraph.ownerDocument
  let here = open.at(-1)
  if (here?.level === level && here.list.localName !== tag) {
    open.pop()
    here = open.at(-1)
  }
  const item = document.createElement('li')
  if (here?.level === level) {
    here.list.append(item)
  } else {
    const list = document.createElement(tag)
    if (ordered && start > 1) list.setAttribute('start', String(start))
    const parent = here?.list.lastElementChild
    if (parent) parent.append(list)
    else paragraph.before(list)
    list.append(item)
    open.push({ list, level })
  }
  const line = document.createElement('p')
  line.append(...paragraph.childNodes)
  item.append(line)
  paragraph.remove()
  return open[0]?.list ?? item
}
