/** Lists of tasks in the form in which the document knows them, and code without the end of its last line. */
export function mendMarkdown(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const boxes = body.querySelectorAll('li > input[type=checkbox], li > p > input[type=checkbox]')
  for (const box of boxes) {
    const item = box.closest('li')
    item?.setAttribute('data-type', 'taskItem')
    item?.setAttribute('data-checked', String(box.hasAttribute('checked')))
    box.remove()
  }
  const lists = new Set(
    [...body.querySelectorAll('li[data-type=taskItem]')].map((item) => item.parentElement),
  )
  for (const list of lists) if (list) setTasksApart(list)
  for (const code of body.querySelectorAll('pre > code'))
    code.textContent = code.textContent.replace(/\n$/, '')
  return body.innerHTML
}

/** Points without a box stay points: a list of both becomes several, each of one kind. */
function setTasksApart(list: Element): void {
  let part: Element | null = null
  const items = Array.from(list.children)
  for (const item of items) {
    if (!part?.lastElementChild || isTask(part.lastElementChild) !== isTask(item)) {
      part = list.ownerDocument.createElement(list.localName)
      if (isTask(item)) part.setAttribute('data-type', 'taskList')
      list.before(part)
    }
    part.append(item)
  }
  list.remove()
}

function isTask(item: Element): boolean {
  return item.getAttribute('data-type') === 'taskItem'
}
