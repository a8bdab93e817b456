/** What stands in the text while a file is on its way. It is not part of the document. */
export type Placeholder = {
  element: HTMLElement
  /** Says that it is on its way, for the first time or after it failed. */
  begin: () => void
  progress: (share: number) => void
  /** Says what went wrong and offers another try. */
  fail: (reason: string, retry: (() => void) | null) => void
}

export function makePlaceholder(file: File, remove: () => void): Placeholder {
  const element = document.createElement('div')
  element.className = 'upload'
  element.contentEditable = 'false'
  const preview = file.type.startsWith('image/') ? previewOf(file) : null
  const status = document.createElement('div')
  status.className = 'upload-status'
  const text = document.createElement('p')
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', `Upload of ${file.name}`)
  const buttons = document.createElement('div')
  buttons.className = 'upload-buttons'
  status.append(text, bar, buttons)
  element.append(...(preview ? [preview] : []), status)
  const offer = (...offered: HTMLButtonElement[]) => {
    const had = buttons.contains(document.activeElement)
    buttons.replaceChildren(...offered)
    // Whoever pressed one goes on from there.
    if (had) offered[0]?.focus()
  }
  return {
    element,
    begin() {
      element.classList.remove('upload-failed')
      text.textContent = `Uploading ${file.name}…`
      text.setAttribute('role', 'status')
      bar.value = 0
      bar.hidden = false
      offer(button('Cancel', remove))
    },
    progress(share) {
      bar.value = share
      if (share >= 1) text.textContent = `Preparing ${file.name}…`
    },
    fail(reason, retry) {
      element.classList.add('upload-failed')
      bar.hidden = true
      text.textContent = reason
      text.setAttribute('role', 'alert')
      offer(...(retry ? [button('Try again', retry)] : []), button('Remove', remove))
    },
  }
}

function previewOf(file: File): HTMLImageElement {
  const image = document.createElement('img')
  image.alt = ''
  const url = URL.createObjectURL(file)
  image.src = url
  image.addEventListener('load', () => URL.revokeObjectURL(url), { once: true })
  image.addEventListener('error', () => image.remove(), { once: true })
  return image
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', act)
  return element
}
