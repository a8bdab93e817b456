import { TableCell, TableHeader } from '@tiptap/extension-table'

/** Widths come from our own attribute alone: looking them up in `colgroup`, as Tiptap does, scans the table once a cell. */
const colwidth = {
  default: null,
  parseHTML: (element: HTMLElement) => {
    const widths = element.getAttribute('colwidth')?.split(',').map(Number) ?? []
    return widths.length > 0 && widths.every((width) => width >= 0) ? widths : null
  },
}

export const HeaderCell = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), colwidth }
  },
})

export const Cell = TableCell.extend({
  addAttributes() {
    return { ...this.parent?.(), colwidth }
  },
})
