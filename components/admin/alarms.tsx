'use client'
import { Notice } from '@/components/ui/notice.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { countOf } from '@/lib/count.ts'
import { AskedForm } from './asked-form.tsx'
import { FormMessage } from './form-message.tsx'
import { Link } from './link.tsx'
import { useForm } from './use-form.ts'

export type ShownAlarm =
  | { kind: 'changes' | 'events'; posts: { id: number; title: string; since: string }[]; more: number }
  | { kind: 'samples' }

/** What somebody has to look at, above all else. */
export function Alarms({ alarms, removeSamples }: { alarms: ShownAlarm[]; removeSamples: FormAction }) {
  if (alarms.length === 0) return null
  return (
    <div className="mb-6 grid gap-3">
      {alarms.map((alarm) =>
        alarm.kind === 'samples' ? (
          <Samples key={alarm.kind} remove={removeSamples} />
        ) : (
          <Overdue key={alarm.kind} {...alarm} />
        ),
      )}
    </div>
  )
}

const OVERDUE = {
  changes:
    'The changes to these posts were to appear by now, and could not be published. Look at each, and publish it by hand.',
  events:
    'Readers see these posts, but what should follow did not happen: nobody was told of them. Restart the server, and look at its log.',
}

function Overdue({ kind, posts, more }: Exclude<ShownAlarm, { kind: 'samples' }>) {
  return (
    <Notice tone="danger">
      <p className="font-medium">{OVERDUE[kind]}</p>
      <ul className="mt-1">
        {posts.map(({ id, title, since }) => (
          <li key={id}>
            <Link href={adminPaths.post(id)} className="text-accent underline">
              {title}
            </Link>
            , due {since}
          </li>
        ))}
        {more > 0 && <li>and {countOf(more, 'more post')}</li>}
      </ul>
    </Notice>
  )
}

function Samples({ remove }: { remove: FormAction }) {
  const { state, form } = useForm(remove)
  return (
    <Notice>
      <FormMessage state={state} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>The sample posts are still there, and readers see them.</p>
        <AskedForm
          form={form}
          size="small"
          label="Remove the sample posts…"
          title="Remove the sample posts?"
          about="They go for good, with the tags and the settings that came with them and that nothing else uses. Your own posts stay."
          confirm="Remove them"
        />
      </div>
    </Notice>
  )
}
