'use client'

import { useId } from 'react'

/** The title, which grows with what is typed. Enter leads on into the text. */
export function TitleField({ value, onChange }: { value: string; onChange: (title: string) => void }) {
  const id = useId()
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-8">
      <label htmlFor={id} className="sr-only">
        Title
      </label>
      <textarea
        id={id}
        rows={1}
        maxLength={300}
        placeholder="Title"
        className="block field-sizing-content w-full resize-none rounded-md bg-transparent font-serif text-3xl leading-tight font-semibold text-ink placeholder:text-soft focus-visible:outline-offset-4 md:text-4xl"
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
