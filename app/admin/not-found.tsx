import { SearchX } from 'lucide-react'
import { Link } from '@/components/admin/link.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'

export default function NotFound() {
  return (
    <Screen title="Not found" narrow>
      <EmptyState
        Sign={SearchX}
        title="There is nothing here, or nothing for you"
        action={
          <Button asChild look="primary">
            <Link href={adminPaths.home()}>To the overview</Link>
          </Button>
        }
      >
        It may have been removed, or it belongs to somebody else. An owner of the blog can see who may do
        what.
      </EmptyState>
    </Screen>
  )
}
