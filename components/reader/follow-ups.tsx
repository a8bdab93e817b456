import type { PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Headlines } from './headlines.tsx'

type Props = { continues: PostSummary | null; followUps: PostSummary[]; settings: Settings }

/** What came before a post and what came of it: above the text, because whoever has trouble wants the latest first. */
export function FollowUps({ continues, followUps, settings }: Props) {
  if (!continues && followUps.length === 0) return null
  return (
    <aside className="follow-ups" aria-label="Before and after">
      {continues && (
        <>
          <h2>This continues</h2>
          <Headlines posts={[continues]} settings={settings} />
        </>
      )}
      {followUps.length > 0 && (
        <>
          <h2>What came next</h2>
          <Headlines posts={followUps} settings={settings} />
        </>
      )}
    </aside>
  )
}
