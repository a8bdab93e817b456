'use client'

import type { Upload } from '@/components/admin/upload-file.ts'
import type { ReactNode } from 'react'
import { Field, TextField } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import type { FoundPost } from '../environment.tsx'
import type { Fields } from '../fields.ts'
import { CoverField } from './cover-field.tsx'
import { FollowUpField } from './follow-up-field.tsx'
import { TagsField } from './tags-field.tsx'

type Props = {
  fields: Fields
  /** The address as the server has it; empty while it has none. */
  slug: string
  /** The part of the address before it. */
  base: string
  isPage: boolean
  /** Where it can be given a prominent place, for those who may. */
  place: ReactNode
  /** The posts that continue this one. */
  followUps: { id: number; title: string }[]
  knownTags: string[]
  /** Those who can be chosen; one: nobody else. */
  authors: { id: number; name: string }[]
  upload: Upload
  /** Posts that this one can continue. */
  findEarlier: (query: string) => Promise<FoundPost[]>
  onChange: (changes: Partial<Fields>) => void
}

/** The fields beside the text. */
export function Settings(props: Props) {
  const { fields, slug, base, isPage, authors, onChange } = props
  return (
    <div className="grid gap-5">
      {!isPage && (
        <TagsField tags={fields.tags} known={props.knownTags} onChange={(tags) => onChange({ tags })} />
      )}
      <TextField
        name="slug"
        label="Address"
        hint={slug ? `${base}${slug}` : 'Made from the title.'}
        value={fields.slug ?? slug}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={2000}
        onChange={(event) => onChange({ slug: event.target.value || null })}
      />
      <Field
        name="excerpt"
        label="Excerpt"
        hint="For lists, feeds and search engines. Left empty, it is the beginning of the text."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={2000}
            value={fields.excerpt ?? ''}
            onChange={(event) => onChange({ excerpt: event.target.value || null })}
          />
        )}
      </Field>
      <CoverField cover={fields.cover} upload={props.upload} onChange={(cover) => onChange({ cover })} />
      {!isPage && (
        <FollowUpField
          value={fields.continues}
          followUps={props.followUps}
          find={props.findEarlier}
          onChange={(continues) => onChange({ continues })}
        />
      )}
      {props.place}
      {authors.length > 1 && (
        <Field name="author" label="Author">
          {(control) => (
            <Select
              {...control}
              value={fields.authorId}
              onChange={(event) => onChange({ authorId: Number(event.target.value) })}
            >
              {authors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </div>
  )
}
