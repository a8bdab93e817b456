import { SaxesParser, type SaxesTagNS } from 'saxes'
import { fileText, type Repairs } from '../file-text.ts'
import { ImportError } from '../import-error.ts'

/** An element below `<channel>`, whole: `wp:author`, `item`. Names carry the prefixes WordPress uses, whatever the file does. */
export type Element = { name: string; text: string; attributes: Record<string, string>; children: Element[] }

/** Signs in one text, one tag or one comment; the longest posts of people have one or two million. */
const LONGEST_TEXT = 20_000_000
/** Signs in one item with its comments and fields. */
const LARGEST_ITEM = 100_000_000
const DEEPEST = 40

/**
 * The children of the channel of a WordPress export (WXR 1.0 to 1.2), one after the other; no more than one of them and
 * one piece of the file are held. Throws ImportError for anything that is not a whole export.
 */
export async function* readWxr(
  path: string,
  repairs: Repairs,
  progress: (bytes: number) => void = () => {},
): AsyncGenerator<Element> {
  const builder = new Builder()
  for await (const text of fileText(path, repairs, progress)) {
    builder.add(text)
    yield* builder.take()
  }
  builder.end()
}

/** Builds elements from pieces of text. */
class Builder {
  #parser = new SaxesParser({ xmlns: true, position: true })
  /** The open elements, from the root on. */
  #open: Element[] = []
  #done: Element[] = []
  #items = 0
  #sawAnything = false
  /** Position at which the last event ended, and at which the present child of the channel began. */
  #lastEvent = 0
  #childBegan = 0

  constructor() {
    const parser = this.#parser
    parser.on('opentag', (tag) => this.#openElement(tag))
    parser.on('closetag', () => this.#closeElement())
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
    parser.on('comment', () => this.#event())
    parser.on('processinginstruction', () => this.#event())
    parser.on('doctype', (doctype) => this.#refuseDoctype(doctype))
    parser.on('error', (error) => this.#judge(error))
  }

  add(text: string): void {
    if (!this.#sawAnything) this.#refuseOtherFormats(text)
    this.#parser.write(text)
    if (this.#parser.position - this.#lastEvent > LONGEST_TEXT)
      throw this.#fault('holds a single text of more than 20 million signs, which no WordPress site writes')
  }

  *take(): Generator<Element> {
    yield* this.#done
    this.#done = []
  }

  end(): void {
    if (this.#open.length > 0 || !this.#sawAnything) throw this.#truncated()
    this.#parser.close()
  }

  #refuseOtherFormats(text: string): void {
    const beginning = text.replace(/^[\ufeff\s]+/, '')
    if (!beginning) return
    this.#sawAnything = true
    if (beginning.startsWith('PK'))
      throw new ImportError('The file is a ZIP archive: unpack it and name the .xml file in it')
    if (beginning.charCodeAt(0) === 0x1f || beginning.startsWith('\ufffd'))
      throw new ImportError('The file is compressed or not text: unpack it and name the .xml file')
    if (beginning.startsWith('{') || beginning.startsWith('['))
      throw new ImportError('The file holds JSON, not a WordPress export (XML)')
    if (/^<(!doctype html|html)/i.test(beginning))
      throw new ImportError(
        'The file is a web page, not a WordPress export (Tools → Export in WordPress makes one)',
      )
    if (!beginning.startsWith('<'))
      throw new ImportError('The file is not XML, so it is not a WordPress export')
  }

  #refuseDoctype(doctype: string): void {
    this.#event()
    if (/<!ENTITY/i.test(doctype))
      throw new ImportError(
        'The file declares XML entities, which no WordPress export does; it is refused as hostile',
      )
  }

  #openElement(tag: SaxesTagNS): void {
    this.#event()
    const depth = this.#open.length
    if (depth === 0 && tag.local !== 'rss')
      throw new ImportError(
        `The file is XML but not a WordPress export: it begins with <${tag.name.slice(0, 40)}>, not <rss>`,
      )
    if (depth > DEEPEST) throw this.#fault('nests its elements too deeply')
    if (depth === 2) this.#childBegan = this.#parser.position
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, detached(value)]),
    )
    this.#open.push({ name: plainName(tag), text: '', attributes, children: [] })
  }

  #closeElement(): void {
    this.#event()
    const element = this.#open.pop()
    const parent = this.#open.at(-1)
    if (!element || !parent) return
    element.text = detached(element.text)
    if (this.#open.length > 2) parent.children.push(element)
    if (this.#open.length !== 2 || parent.name !== 'channel') return
    if (element.name === 'item') this.#items++
    this.#done.push(element)
  }

  #addText(text: string): void {
    this.#event()
    if (this.#open.length <= 2) return
    const element = this.#open.at(-1)
    if (element) element.text += text
  }

  #event(): void {
    this.#lastEvent = this.#parser.position
    if (this.#open.length > 2 && this.#lastEvent - this.#childBegan > LARGEST_ITEM)
      throw this.#fault('holds a single item of more than 100 million signs, which no WordPress site writes')
  }

  /** What exporters and their plugins get wrong without harm is read as text; everything else ends the import. */
  #judge(error: Error): void {
    if (
      /undefined entity|malformed character entity|unbound namespace prefix|disallowed in char data/.test(
        error.message,
      )
    )
      return
    if (/unclosed tag|unexpected end/.test(error.message)) throw this.#truncated()
    if (/in entity name/.test(error.message))
      throw this.#fault('holds an & that begins no entity; it must be written &amp;', error)
    throw this.#fault('is not well-formed XML', error)
  }

  #truncated(): ImportError {
    const where =
      this.#items === 0 ? 'before its first item is complete' : `after ${this.#items} complete items`
    return new ImportError(`The file is cut off ${where}: export or copy it again`)
  }

  #fault(what: string, cause?: Error): ImportError {
    return new ImportError(
      `The file cannot be read as a WordPress export: line ${this.#parser.line} ${what}`,
      { cause },
    )
  }
}

/** A copy: what is cut from a piece of the file would keep the whole piece in memory for as long as itself. */
function detached(text: string): string {
  return text.length < SHORT ? text : structuredClone(text)
}

/** Shorter texts are copied anyway. */
const SHORT = 13

const PREFIXES: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
]

function plainName(tag: SaxesTagNS): string {
  const prefix = PREFIXES.find(([uri]) => uri.test(tag.uri))?.[1] ?? tag.prefix
  return prefix ? `${prefix}:${tag.local}` : tag.local
}
