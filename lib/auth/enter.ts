import 'server-only'
import NextAuth from 'next-auth'
import { cookies, headers } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import { config } from '../config.ts'
import type { SignIn } from '../staff/sign-in.ts'
import { callerOf } from './caller.ts'
import { authOptions } from './options.ts'

/**
 * Signs in, and puts the cookie into the answer to the present action. next-auth does it, through the same routes as
 * its own client would use; asking them from here lets a form without script answer beside its fields.
 */
export async function enter(credentials: { email: string; password: string }): Promise<SignIn> {
  let outcome: SignIn = { outcome: 'wrong' }
  await ask('callback/credentials', credentials, (result) => (outcome = result))
  return outcome
}

/** Ends the session of the present action and takes its cookie away. */
export async function leave(): Promise<void> {
  await ask('signout', {})
}

async function ask(
  path: string,
  fields: Record<string, string>,
  onOutcome?: (outcome: SignIn) => void,
): Promise<void> {
  const { csrfToken } = await (await call('csrf')).json()
  await call(path, new URLSearchParams({ ...fields, csrfToken: String(csrfToken) }), onOutcome)
}

async function call(path: string, body?: URLSearchParams, onOutcome?: (outcome: SignIn) => void) {
  const url = new URL(`/api/auth/${path}`, config().siteUrl)
  const request = new NextRequest(url, body && { method: 'POST', body })
  const context = { params: Promise.resolve({ nextauth: path.split('/') }) }
  const options = await authOptions(callerOf(await headers()), onOutcome)
  // Its types are those of an older Next, where the parameters of a route were not a promise.
  const response: Response = await NextAuth(request, context as never, options)
  const jar = await cookies()
  for (const cookie of new NextResponse(null, response).cookies.getAll()) jar.set(cookie)
  return response
}
