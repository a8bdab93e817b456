import { readWordLists } from './word-lists.ts'

/** HTML of the clipboard, made ready for the editor. */
export type Clean = {
  html: string
  /** Pictures that are part of it as data; they have to be uploaded. */
  pictures: string[]
  /** How many pictures lie on the writer's disk, where a browser cannot read them. */
  unreadable: number
}

const UNWANTED = [
  'base',
  'button',
  'input:not([type=checkbox])',
  'link',
  'meta',
  'nav',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'xml',
  '[hidden]',
].join(',')

/** Takes out of pasted HTML what Word, Google Docs and web pages put around what was copied. */
export function cleanPastedHtml(html: string): Clean {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  if (!body) return { html: '', pictures: [], unreadable: 0 }
  removeComments(body)
  for (const element of body.querySelectorAll(UNWANTED)) element.remove()
  removeHidden(body)
  readWordLists(body)
  for (const wrapper of body.querySelectorAll('[id^="docs-internal-guid"], .ListContainerWrapper'))
    unwrap(wrapper)
  for (const element of [...body.querySelectorAll('*')].filter(isOffice)) {
    if (element.textContent?.trim()) unwrap(element)
    else element.remove()
  }
  mendLists(body)
  plainLinks(body)
  plainHeadings(body)
  removeEmpty(body)
  return { ...takePictures(body), html: body.innerHTML }
}

function removeComments(body: Element): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

function removeHidden(body: Element): void {
  for (const element of body.querySelectorAll('[style]')) {
    if (/display:\s*none|mso-hide:\s*all/i.test(element.getAttribute('style') ?? '')) element.remove()
  }
}

/** `<o:p>`, `<w:sdt>` and their like. */
const isOffice = (element: Element) => element.tagName.includes(':')

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Google Docs puts a list straight into a list, and Word on the web makes a list of every item. */
function mendLists(body: Element): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling
    if (item?.tagName === 'LI') item.append(list)
  }
  for (const list of body.querySelectorAll('ul, ol')) {
    const before = list.previousElementSibling
    if (before?.tagName !== list.tagName || !isOneItem(list)) continue
    addAtLevel(before, list)
  }
}

const levelOf = (item: Element | null | undefined) => Number(item?.getAttribute('data-aria-level') ?? 0)
const isOneItem = (list: Element) => list.children.length === 1 && levelOf(list.firstElementChild) > 0

/** Moves the one item of `list` to the end of the list before it, as deep as it says. */
function addAtLevel(before: Element, list: Element): void {
  const item = list.firstElementChild
  let target = before
  for (
    let last = target.lastElementChild;
    last && levelOf(last) < levelOf(item);
    last = target.lastElementChild
  ) {
    const inner = [...last.children].find((child) => child.tagName === list.tagName)
    if (!inner) {
      last.append(list)
      return
    }
    target = inner
  }
  if (item) target.append(item)
  list.remove()
}

/** That links are underlined goes without saying, and bookmarks of Word are not links. */
function plainLinks(body: Element): void {
  for (const link of body.querySelectorAll('a:not([href])')) unwrap(link)
  for (const line of body.querySelectorAll('a u')) unwrap(line)
  for (const element of body.querySelectorAll<HTMLElement>('a [style], a[style]')) withoutUnderline(element)
  for (const line of [...body.querySelectorAll('u')].filter(holdsOnlyLink)) unwrap(line)
}

function withoutUnderline(element: Element): void {
  const style = element.getAttribute('style') ?? ''
  element.setAttribute('style', style.replace(/text-decoration[^;]*;?/gi, ''))
}

function holdsOnlyLink(element: Element): boolean {
  const [first, ...rest] = element.children
  return first?.tagName === 'A' && rest.length === 0 && first.textContent === element.textContent
}

/** Headings are bold by themselves. */
function plainHeadings(body: Element): void {
  for (const element of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) :is(b, strong)')) unwrap(element)
  for (const element of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) [style]')) {
    const style = element.getAttribute('style') ?? ''
    element.setAttribute('style', style.replace(/font-weight[^;]*;?/gi, ''))
  }
}

/** Paragraphs that hold nothing but a space stand for distance, which is the page's business. */
function removeEmpty(body: Element): void {
  for (const element of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, span')) {
    if (element.closest('td, th, pre') || element.querySelector('img, br, hr')) continue
    const text = element.textContent ?? ''
    if (element.tagName === 'SPAN' ? text === '' : text.trim() === '') element.remove()
  }
  for (const line of body.querySelectorAll('br')) {
    const inBlock = line.parentElement?.closest(
      'p, li, td, th, pre, h1, h2, h3, h4, h5, h6, blockquote, dd, dt',
    )
    const alone = !inBlock && isBlock(line.previousElementSibling) && isBlock(line.nextElementSibling)
    if (alone || line.className === 'Apple-interchange-newline') line.remove()
  }
}

function isBlock(element: Element | null): boolean {
  return element === null || /^(p|h[1-6]|ul|ol|table|div|blockquote|pre|hr)$/i.test(element.tagName)
}

function takePictures(body: Element): { pictures: string[]; unreadable: number } {
  const pictures: string[] = []
  let unreadable = 0
  for (const image of body.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? ''
    if (/^data:image\//i.test(src)) pictures.push(src)
    else if (/^(file|blob|cid|ms-appx):/i.test(src) || src === '') unreadable += 1
    // A picture of one dot counts visits.
    else if (!isDot(image)) continue
    image.remove()
  }
  return { pictures, unreadable }
}

function isDot(image: Element): boolean {
  return image.getAttribute('width') === '1' && image.getAttribute('height') === '1'
}
