import { RewritingStream } from 'parse5-html-rewriting-stream'

/** A page as readers get it, and what its content policy has to allow. */
export type Finished = {
  html: string
  /** The content of each inlined style sheet. */
  styles: string[]
  /** Origins other than our own that pictures, and audio and video, come from. */
  pictureOrigins: string[]
  mediaOrigins: string[]
}

/** The page needs script to become whole, so it cannot be finished: a fault of the page, not of the reader. */
export class UnfinishedPage extends Error {
  override name = 'UnfinishedPage'
}

type Attributes = readonly { name: string; value: string }[]

/**
 * Takes out of a page everything that only the framework's script needs, and that script, and puts the style sheets
 * in. Stays: structured data, and scripts marked `data-keep`. `css` gives the text of a style sheet; without one, the
 * link stays. Throws UnfinishedPage on an error shell and where content waits for script.
 */
export async function finish(html: string, css: (href: string) => string | undefined): Promise<Finished> {
  const rewriting = new RewritingStream()
  const output: string[] = []
  const styles: string[] = []
  const pictures = new Set<string>()
  const media = new Set<string>()
  let script: 'none' | 'kept' | 'dropped' = 'none'
  // React leaves an empty, hidden element where metadata would have been streamed; held back until its end is seen.
  let outlet = ''

  const emit = (raw: string) => {
    if (outlet) {
      rewriting.emitRaw(outlet)
      outlet = ''
    }
    rewriting.emitRaw(raw)
  }

  rewriting.on('startTag', (tag, raw) => {
    const { tagName, attrs } = tag
    refuseUnfinished(tagName, attrs)
    if (tagName === 'script') {
      script = keepsScript(attrs) ? 'kept' : 'dropped'
      if (script === 'kept') emit(raw)
      return
    }
    if (tagName === 'link') {
      const sheet = valueOf(attrs, 'rel') === 'stylesheet' ? css(valueOf(attrs, 'href') ?? '') : undefined
      if (sheet !== undefined) {
        styles.push(sheet)
        emit(`<style>${sheet}</style>`)
      } else if (!isScriptOrStylePreload(attrs)) emit(raw)
      return
    }
    noteOrigins(tagName, attrs, pictures, media)
    if (tagName === 'div' && attrs.length === 1 && attrs[0]?.name === 'hidden') {
      emit('')
      outlet = raw
      return
    }
    emit(raw)
  })
  rewriting.on('endTag', (tag, raw) => {
    if (tag.tagName === 'script' && script !== 'none') {
      if (script === 'kept') emit(raw)
      script = 'none'
      return
    }
    if (outlet && tag.tagName === 'div') outlet = ''
    else emit(raw)
  })
  rewriting.on('text', (_, raw) => {
    if (script !== 'dropped') emit(raw)
  })
  rewriting.on('doctype', (_, raw) => emit(raw))
  rewriting.on('comment', ({ text }) => {
    if (text === '$?' || text === '$!') throw new UnfinishedPage('A part of the page waits for script.')
  })
  rewriting.on('data', (chunk: string | Buffer) => output.push(String(chunk)))

  await new Promise<void>((resolve, reject) => {
    rewriting.on('end', resolve)
    rewriting.on('error', reject)
    rewriting.end(html)
  })
  return {
    html: output.join(''),
    styles,
    pictureOrigins: [...pictures].toSorted(),
    mediaOrigins: [...media].toSorted(),
  }
}

function refuseUnfinished(tagName: string, attrs: Attributes): void {
  const id = valueOf(attrs, 'id')
  if (tagName === 'html' && id === '__next_error__') throw new UnfinishedPage('The page is an error shell.')
  if (tagName === 'template' && /^[BP]:/.test(id ?? ''))
    throw new UnfinishedPage('A part of the page waits for script.')
}

function keepsScript(attrs: Attributes): boolean {
  return (
    valueOf(attrs, 'data-keep') !== undefined ||
    /^application\/(?:ld\+)?json$/i.test(valueOf(attrs, 'type') ?? '')
  )
}

function isScriptOrStylePreload(attrs: Attributes): boolean {
  const rel = valueOf(attrs, 'rel')
  if (rel === 'modulepreload') return true
  return rel === 'preload' && /^(?:script|style)$/.test(valueOf(attrs, 'as') ?? '')
}

/** Only there to read addresses that begin with two slashes. */
const OWN = 'https://own.invalid'

function noteOrigins(tagName: string, attrs: Attributes, pictures: Set<string>, media: Set<string>): void {
  if (tagName === 'img' || tagName === 'source') {
    for (const candidate of (valueOf(attrs, 'srcset') ?? '').split(/\s*,\s+/))
      addOrigin(pictures, candidate.trim().split(/\s/)[0])
  }
  if (tagName === 'img') addOrigin(pictures, valueOf(attrs, 'src'))
  if (tagName === 'video') addOrigin(pictures, valueOf(attrs, 'poster'))
  if (/^(?:audio|video|source|track)$/.test(tagName)) addOrigin(media, valueOf(attrs, 'src'))
}

function addOrigin(origins: Set<string>, address: string | undefined): void {
  if (!address || !/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, OWN)) return
  const { origin } = new URL(address, OWN)
  // A host may hold signs such as `;`, by which a policy would say something else.
  if (/^https?:\/\/[\w.:[\]-]+$/.test(origin)) origins.add(origin)
}

function valueOf(attrs: Attributes, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}
