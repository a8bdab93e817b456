import { Pin, TagIcon } from 'lucide-react'
import { Badge } from '@/components/ui/badge.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Table, Td, Th } from '@/components/ui/table.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from './link.tsx'

type TagTableProps = { tags: { id: number; name: string; slug: string; pinned: boolean; posts: number }[] }

export function TagTable({ tags }: TagTableProps) {
  if (tags.length === 0)
    return (
      <EmptyState Sign={TagIcon} title="There are no tags yet">
        Make one above, or while you write a post.
      </EmptyState>
    )
  return (
    <div className="rounded-lg border border-rule bg-paper shadow-raised">
      <Table label="Tags">
        <thead>
          <tr>
            <Th>Tag</Th>
            <Th>Address</Th>
            <Th className="text-right!">Posts</Th>
          </tr>
        </thead>
        <tbody>
          {tags.map(({ id, name, slug, pinned, posts }) => (
            <tr key={id} className="hover:bg-canvas">
              <Td>
                <span className="flex flex-wrap items-center gap-2">
                  <Link
                    href={adminPaths.tag(id)}
                    className="inline-flex min-h-11 items-center font-medium hover:underline mouse:min-h-0"
                  >
                    {name}
                  </Link>
                  {pinned && (
                    <Badge tone="accent">
                      <Pin aria-hidden="true" />
                      Pinned
                    </Badge>
                  )}
                  {posts === 0 && <Badge>Unused</Badge>}
                </span>
              </Td>
              <Td className="text-soft">{paths.tag(slug)}</Td>
              <Td className="tabular text-right">{posts.toLocaleString('en')}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
