import { Button } from '@/components/ui/button.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'

/** After the blog was set up: the link has done its work. */
export default function SetUpAlready() {
  return (
    <div className="rounded-xl border border-rule bg-paper p-6 shadow-raised md:p-8">
      <h1 className="mb-2 font-serif text-2xl font-semibold">There is nothing to set up</h1>
      <p className="mb-5 text-soft">This blog has its first account. Whoever has one signs in.</p>
      <Button asChild look="primary">
        <a href={adminPaths.signIn()}>Sign in</a>
      </Button>
    </div>
  )
}
