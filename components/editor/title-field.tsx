'use client'

import { useEffect, useId, useRef } from 'react'

type Props = {
  value: string
  /** Whether the post begins here and now: the caret waits in the title. */
  begins: boolean
  onChange: (title: string) => void
}

/** The title, which grows with what is typed. Enter leads on into the text. */
export function TitleField({ value, begins, onChange }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (begins) field.current?.focus()
  }, [begins])
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-8">
      <label htmlFor={id} className="sr-only">
        Title
      </label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        maxLength={300}
        placeholder="Title"
        className="block field-sizing-content min-h-11 w-full resize-none rounded-md bg-transparent font-serif text-3xl leading-tight font-semibold text-ink placeholder:text-soft focus-visible:outline-offset-4 md:text-4xl"
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          document.querySelector<HTMLElement>('.writing')?.focus()
        }}
      />
    </div>
  )
}
