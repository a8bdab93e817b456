import { Search } from 'lucide-react'
import Form from 'next/form'
import { Button } from '@/components/ui/button.tsx'
import { TextField } from '@/components/ui/field.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { Answer } from '@/lib/addresses/resolve.ts'

type AddressSearchProps = {
  base: string
  words: string
  /** The address that was asked about, without the name of the site. */
  asked: string
  /** What readers get there; absent when no address was asked about. */
  answer: Answer | undefined
}

/** Finds kept addresses, and says what readers get at one. */
export function AddressSearch({ base, words, asked, answer }: AddressSearchProps) {
  return (
    <div className="grid gap-3">
      <Form action={base} role="search" className="flex flex-wrap items-end gap-2">
        <TextField
          name="q"
          type="search"
          label="Find or test an address"
          placeholder="/2019/03/heron-moves"
          defaultValue={words}
          autoCapitalize="none"
          spellCheck={false}
          className="grow"
        />
        <Button type="submit">
          <Search aria-hidden="true" />
          Look
        </Button>
      </Form>
      {answer && <Outcome asked={asked} answer={answer} />}
    </div>
  )
}

function Outcome({ asked, answer }: { asked: string; answer: Answer }) {
  switch (answer.kind) {
    case 'here':
      return <Notice tone="good">Readers see something at {asked}.</Notice>
    case 'moved':
      return (
        <Notice>
          {asked} leads readers to {answer.to}.
        </Notice>
      )
    case 'gone':
      return <Notice tone="warn">{asked} tells readers that what was there is gone for good (410).</Notice>
    case 'missing':
      return <Notice tone="warn">There is nothing at {asked} (404). You can let it lead somewhere.</Notice>
  }
}
