'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'

const LANGUAGES =
  'apache bash c cpp css diff dns dockerfile go html http ini java javascript json lua makefile nginx perl php plaintext powershell python ruby rust shell sql typescript xml yaml'.split(
    ' ',
  )

/** Code, with the language that it is coloured for. */
export function CodeView({ node, updateAttributes }: ReactNodeViewProps) {
  const language = String(node.attrs.language ?? '')
  const known = language === '' || LANGUAGES.includes(language)
  return (
    <NodeViewWrapper className="code-block">
      <select
        contentEditable={false}
        aria-label="Language of the code"
        className="code-language"
        value={language}
        onChange={(event) => updateAttributes({ language: event.target.value || null })}
      >
        <option value="">No language</option>
        {!known && <option value={language}>{language}</option>}
        {LANGUAGES.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <pre spellCheck={false}>
        <NodeViewContent<'code'> as="code" />
      </pre>
    </NodeViewWrapper>
  )
}
