import { EditorState, NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { schema } from '@/lib/content/schema.ts'
import { beginAtEnd, beginBelow, emptyFiguresGo } from './figures.ts'

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const picture = { type: 'image', attrs: { src: '/media/a/rack.png' } }
const figure = (caption: string) => ({
  type: 'figure',
  content: [picture, { type: 'caption', content: caption ? [{ type: 'text', text: caption }] : [] }],
})

/** A text in which its first picture is chosen. */
function chosen(...blocks: object[]): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content: blocks })
  let at = -1
  doc.descendants((node, position) => {
    if (node.type.name === 'image' && at < 0) at = position
  })
  return EditorState.create({ doc, plugins: [emptyFiguresGo()], selection: NodeSelection.create(doc, at) })
}

const blocksOf = ({ doc }: EditorState) =>
  doc.content.content.map(({ type, textContent }) => `${type.name} ${textContent}`.trim())

const without = (state: EditorState) => blocksOf(state.apply(state.tr.deleteSelection()))

const typed = (state: EditorState) => {
  const tr = beginBelow(state)
  return tr && blocksOf(state.apply(tr.insertText('Next')))
}

const clicked = (...blocks: object[]) => {
  const state = EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content: blocks }) })
  const tr = beginAtEnd(state)
  return tr && blocksOf(state.apply(tr.insertText('Next')))
}

describe('a picture that is taken away', () => {
  it('takes its figure with it', () => {
    expect(without(chosen(words('Before'), figure(''), words('After')))).toEqual([
      'paragraph Before',
      'paragraph After',
    ])
  })

  it('leaves what was written under it', () => {
    expect(without(chosen(words('Before'), figure('The new rack')))).toEqual([
      'paragraph Before',
      'paragraph The new rack',
    ])
  })

  it('leaves an empty line where it was the whole text', () => {
    expect(without(chosen(figure('')))).toEqual(['paragraph'])
  })

  it('leaves the others of its gallery, and the last one takes the gallery with it', () => {
    const two = chosen({ type: 'gallery', content: [figure(''), figure('Cables')] }, words('After'))
    expect(without(two)).toEqual(['gallery Cables', 'paragraph After'])
    expect(without(chosen({ type: 'gallery', content: [picture] }, words('After')))).toEqual([
      'paragraph After',
    ])
  })

  it('gives its place to what is pasted over it', () => {
    const state = chosen(words('Before'), figure(''))
    const pasted = schema.nodeFromJSON({ type: 'doc', content: [words('One'), words('Two')] }).slice(0)
    expect(blocksOf(state.apply(state.tr.replaceSelection(pasted)))).toEqual([
      'paragraph Before',
      'paragraph One',
      'paragraph Two',
    ])
  })
})

describe('what is typed while a block is chosen', () => {
  it('begins a paragraph below it', () => {
    expect(typed(chosen(figure('The new rack'), words('After')))).toEqual([
      'figure The new rack',
      'paragraph Next',
      'paragraph After',
    ])
    expect(typed(chosen(picture))).toEqual(['image', 'paragraph Next'])
    expect(typed(chosen({ type: 'gallery', content: [figure('')] }))).toEqual(['gallery', 'paragraph Next'])
  })

  it('goes where the caret is when there is one', () => {
    const doc = schema.nodeFromJSON({ type: 'doc', content: [words('Text')] })
    expect(beginBelow(EditorState.create({ doc }))).toBeNull()
  })
})

describe('a click below the text', () => {
  it('goes on writing there, below a picture, wherever the caret was', () => {
    expect(clicked(words('Before'), figure('The rack'))).toEqual([
      'paragraph Before',
      'figure The rack',
      'paragraph Next',
    ])
  })

  it('begins nothing below a paragraph', () => {
    expect(clicked(figure(''), words('After'))).toBeNull()
  })
})
