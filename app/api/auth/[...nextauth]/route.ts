import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { callerOf } from '@/lib/auth/caller.ts'
import { authOptions } from '@/lib/auth/options.ts'

/**
 * next-auth's own routes, for anyone: they are how somebody becomes more than that. All but the one with which its
 * client, which is not used here, writes into our log.
 */
async function answer(
  request: NextRequest,
  context: RouteContext<'/api/auth/[...nextauth]'>,
): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth[0] === '_log') return new Response(null, { status: 404 })
  // Its types are those of an older Next, where the parameters of a route were not a promise.
  return NextAuth(request, context as never, await authOptions(callerOf(request.headers)))
}

export { answer as GET, answer as POST }
