import 'server-only'
import NextAuth from 'next-auth'
import { cookies, headers } from 'next/headers'
import { NextResponse } from 'next/server'
import { callerOf } from './caller.ts'
import { authOptions } from './options.ts'
import type { Tried } from './try-sign-in.ts'

/**
 * Signs in, and puts the cookie into the answer to the present action. next-auth does it, through the same routes as
 * its own client would use; asking them from here lets a form without script answer beside its fields.
 */
export async function enter(credentials: { email: string; password: string }): Promise<Tried> {
  const outcomes: Tried[] = []
  const answer = await ask('callback/credentials', credentials, (outcome) => outcomes.push(outcome))
  const [result] = outcomes
  if (!result) throw new Error('next-auth did not pass on who signs in')
  // Any cookie makes Next send the screen anew: who mistypes a password where a text is written would be led away.
  if (result.outcome === 'signed in') await keep(answer)
  return result
}

/** Ends the session of the present action and takes its cookie away. */
export async function leave(): Promise<void> {
  await keep(await ask('signout', {}))
}

type Answer = { said: { csrfToken?: string }; cookies: NextResponse['cookies'] }

async function keep(answer: Answer): Promise<void> {
  const jar = await cookies()
  for (const cookie of answer.cookies.getAll()) jar.set(cookie)
}

async function ask(
  path: string,
  fields: Record<string, string>,
  onOutcome?: (outcome: Tried) => void,
): Promise<Answer> {
  const before = namesAndValues(await cookies())
  const csrf = await call('csrf', { cookies: before })
  return call(
    path,
    {
      cookies: { ...before, ...namesAndValues(csrf.cookies) },
      body: { ...fields, csrfToken: csrf.said.csrfToken ?? '' },
    },
    onOutcome,
  )
}

function namesAndValues(jar: Pick<NextResponse['cookies'], 'getAll'>): Record<string, string> {
  return Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
}

type Question = { cookies: Record<string, string>; body?: Record<string, string> }

/** Asks next-auth; what it answers is not in the answer to the browser yet. */
async function call(path: string, question: Question, onOutcome?: (outcome: Tried) => void): Promise<Answer> {
  const asked = await headers()
  const answered = new Headers()
  let said: Answer['said'] = {}
  const request = {
    ...question,
    method: question.body ? 'POST' : 'GET',
    query: { nextauth: path.split('/') },
    headers: Object.fromEntries(asked),
  }
  const response = {
    status: () => response,
    getHeader: () => [],
    setHeader: (name: string, value: string | string[]) => {
      for (const each of [value].flat()) answered.append(name, each)
      return response
    },
    send: (body: Answer['said']) => (said = body),
    end: () => {},
  }
  // The one form of it that sets no cookies by itself. Of Node's request and response it uses these parts.
  await NextAuth(request as never, response as never, await authOptions(callerOf(asked), onOutcome))
  return { said, cookies: new NextResponse(null, { headers: answered }).cookies }
}
