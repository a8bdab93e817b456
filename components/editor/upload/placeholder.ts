/** What stands in the text while a file is on its way. It is not part of the document. */
export type Placeholder = {
  element: HTMLElement
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
  text.setAttribute('role', 'status')
  text.textContent = `Uploading ${file.name}…`
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', `Upload of ${file.name}`)
  const buttons = document.createElement('div')
  buttons.className = 'upload-buttons'
  buttons.append(button('Cancel', remove))
  status.append(text, bar, buttons)
  element.append(...(preview ? [preview] : []), status)
  return {
    element,
    progress(share) {
      bar.value = share
      if (share >= 1) text.textContent = `Preparing ${file.name}…`
    },
    fail(reason, retry) {
      element.classList.add('upload-failed')
      bar.remove()
      text.textContent = reason
      text.setAttribute('role', 'alert')
      const again = retry ? [button('Try again', retry)] : []
      buttons.replaceChildren(...again, button('Remove', remove))
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
