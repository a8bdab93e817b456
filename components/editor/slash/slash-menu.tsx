'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { findInsertables, type Ask, type Insertable } from '../insertables.ts'
import { Option } from '../option.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { slashIn, type Slash } from './slash.ts'

type Props = { editor: Editor; all: Insertable[]; ask: Ask }

/** The menu that a slash opens: a list to choose from while the caret stays in the text. */
export function SlashMenu({ editor, all, ask }: Props) {
  const slash = useEditorState(editor, ({ state }) => slashIn(state))
  const found = slash ? findInsertables(all, slash.query) : []
  const list = useId()
  // Chosen by name: what is found changes with every letter.
  const [chosen, setChosen] = useState('')
  const index = Math.max(
    0,
    found.findIndex(({ id }) => id === chosen),
  )
  const current = found[index]
  const open = slash !== null && found.length > 0

  const insert = (each: Insertable) => {
    if (!slash) return
    editor.chain().focus().deleteRange(slash).run()
    each.insert(editor, ask)
  }
  const takeKey = useEffectEvent((event: KeyboardEvent) => {
    if (!open || !current) return false
    const move = (by: number) => setChosen(found.at((index + by) % found.length)?.id ?? '')
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Home') setChosen(found[0]?.id ?? '')
    else if (event.key === 'End') setChosen(found.at(-1)?.id ?? '')
    else if (event.key === 'Enter' || event.key === 'Tab') insert(current)
    else if (event.key === 'Escape') editor.commands.dismissSlash()
    else return false
    event.preventDefault()
    return true
  })
  useEffect(() => {
    editor.commands.takeSlashKeys((event) => takeKey(event))
    return () => void editor.commands.takeSlashKeys(null)
  }, [editor])

  const option = current ? `${list}-${current.id}` : ''
  useEffect(() => {
    if (!open) return
    const text = editor.view.dom
    text.setAttribute('aria-controls', list)
    text.setAttribute('aria-activedescendant', option)
    document.getElementById(option)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, open, list, option])

  if (!open) return null
  return (
    <Beside editor={editor} slash={slash}>
      <ul id={list} role="listbox" aria-label="Insert" tabIndex={0} className="max-h-80 overflow-y-auto p-1">
        {found.map((each) => (
          <Option
            key={each.id}
            id={`${list}-${each.id}`}
            selected={each.id === current?.id}
            onPoint={() => setChosen(each.id)}
            onChoose={() => insert(each)}
          >
            <each.icon aria-hidden className="size-5 shrink-0 text-soft" />
            <span>
              <span className="block font-medium">{each.title}</span>
              <span className="block text-xs text-soft">{each.hint}</span>
            </span>
          </Option>
        ))}
      </ul>
    </Beside>
  )
}

/** Stands under the slash, or above it where there is more room. */
function Beside({ editor, slash, children }: { editor: Editor; slash: Slash; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const { from } = slash
  useEffect(() => {
    const place = () => {
      const element = box.current
      if (!element || editor.isDestroyed) return
      const at = editor.view.coordsAtPos(Math.min(from, editor.state.doc.content.size))
      const { width, height } = element.getBoundingClientRect()
      const view = window.visualViewport
      const bottom = (view?.height ?? window.innerHeight) + (view?.offsetTop ?? 0)
      const above = at.bottom + height + 8 > bottom && at.top > height + 8
      element.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`
      element.style.top = `${above ? at.top - height - 6 : at.bottom + 6}px`
    }
    place()
    window.addEventListener('scroll', place, { passive: true, capture: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  })
  return (
    <div
      ref={box}
      className="fixed z-50 w-72 max-w-[calc(100vw-1rem)] rounded-lg border border-rule bg-paper text-ink shadow-lg"
    >
      {children}
    </div>
  )
}
