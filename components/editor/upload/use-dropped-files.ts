import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'

/**
 * Files that are dropped beside the text go where the caret is. A browser would show them instead of the page, and the
 * writer would be away.
 */
export function useDroppedFiles(editor: Editor | null): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (isForNobody(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!isForNobody(event)) return
      event.preventDefault()
      editor?.commands.uploadFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [editor])
}

/** Files that neither the text nor a field for files takes. */
function isForNobody({ target, defaultPrevented, dataTransfer }: DragEvent): boolean {
  const taken = target instanceof HTMLInputElement && target.type === 'file'
  return !defaultPrevented && !taken && (dataTransfer?.types.includes('Files') ?? false)
}
