import { adminPaths } from '@/lib/admin-paths.ts'

/** Where password managers send people (W3C, A Well-Known URL for Changing Passwords). */
export function GET(): Response {
  return new Response(null, { status: 302, headers: { location: adminPaths.account() } })
}
