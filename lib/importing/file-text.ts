import { open, stat, type FileHandle } from 'node:fs/promises'
import { ImportError } from './import-error.ts'

/** What was put right while the text was read. */
export type Repairs = {
  /** Signs that XML forbids and that were left out. */
  controlSigns: number
  /** Bytes that are not text in the file's encoding and became U+FFFD. */
  brokenBytes: number
}

const CHUNK = 128 * 1024
const BEGINNING = 1024
// Control signs other than tab and line ends, of those below U+007F; and the two that are no characters.
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|\ufffe|\uffff/gu

/**
 * The text of a file in pieces, read as its byte order mark, its XML declaration or else UTF-8 say. Signs that XML
 * forbids are left out and counted. `progress` hears how many bytes have been read. Throws ImportError.
 */
export async function* fileText(path: string, repairs: Repairs, progress: (bytes: number) => void) {
  const file = await openFile(path)
  try {
    const beginning = await readAt(file, 0, BEGINNING)
    const decoder = decoderFor(beginning)
    let position = 0
    for (;;) {
      const bytes = await readAt(file, position, CHUNK)
      if (bytes.length === 0) break
      position += bytes.length
      yield clean(decoder.decode(bytes, { stream: true }), repairs)
      progress(position)
    }
    yield clean(decoder.decode(), repairs)
  } finally {
    await file.close()
  }
}

/** How large a file is, in bytes. Throws ImportError when it is not a file that can be read. */
export async function fileSize(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw new ImportError(`${path} cannot be read: ${reason(error)}`, { cause: error })
  })
  if (!found.isFile()) throw new ImportError(`${path} is not a file; name the export file itself`)
  if (found.size === 0) throw new ImportError(`${path} is empty; export it again`)
  return found.size
}

async function openFile(path: string): Promise<FileHandle> {
  await fileSize(path)
  try {
    return await open(path, 'r')
  } catch (error) {
    throw new ImportError(`${path} cannot be read: ${reason(error)}`, { cause: error })
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES' || code === 'EPERM') return 'you may not read it'
  return 'the disk reports an error'
}

function decoderFor(beginning: Buffer): TextDecoder {
  const encoding = encodingOf(beginning)
  try {
    return new TextDecoder(encoding)
  } catch (error) {
    throw new ImportError(`The file says it is written in "${encoding}", which is not a known encoding`, {
      cause: error,
    })
  }
}

function encodingOf(beginning: Buffer): string {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le'
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be'
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']{1,40})["']/.exec(
    beginning.toString('latin1'),
  )?.[1]
  // A declaration that can be read byte by byte cannot be in UTF-16, whatever it says.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

function clean(text: string, repairs: Repairs): string {
  repairs.brokenBytes += text.match(/\ufffd/g)?.length ?? 0
  return text.replace(FORBIDDEN, () => {
    repairs.controlSigns++
    return ''
  })
}
