import { adminApi, type PostAct } from '@/lib/admin-paths.ts'
import type { PostKind } from '@/lib/posts/post.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { ServerFailed, type Answer } from './autosave.ts'
import type { Draft } from './copies.ts'

/** What the server says to an act on a post. */
export type Told = { result: { kind: string; message?: string }; post: PostFacts | null }

/** Why the server did nothing. */
export type Failure = { kind: 'signed-out' } | { kind: 'refused'; reason: string }

/** Bytes beyond which a browser does not send a body for a page that is being left. */
const MOST_WHEN_LEAVING = 60_000

/** Sends a text. Rejects when the server cannot be reached or has failed. */
export async function sendText(
  draft: Draft,
  post: { postId: number | null; version: number; key: string; kind: PostKind },
  leaving: boolean,
): Promise<Answer> {
  const { postId, version, key, kind } = post
  const [method, path, body] =
    postId === null
      ? (['POST', adminApi.posts(), { key, kind, text: draft }] as const)
      : (['PUT', adminApi.post(postId), { version, text: draft }] as const)
  const told = await ask<Told>(method, path, body, leaving)
  if ('kind' in told) return told
  const { result, post: now } = told
  if (!now) return { kind: 'refused', reason: result.message ?? GONE }
  switch (result.kind) {
    case 'saved':
      return {
        kind: 'saved',
        postId: now.postId,
        version: now.version,
        savedAt: now.savedAt,
        slug: now.slug,
        stage: now.stage,
        inCopy: now.copy !== null,
      }
    case 'conflict':
      return { kind: 'conflict', current: now }
    case 'trashed':
      return { kind: 'refused', reason: 'The post lies in the trash. Restore it to go on writing.' }
    default:
      return { kind: 'refused', reason: result.message ?? GONE }
  }
}

/** How the post stands now; null when it cannot be read. Rejects when the server cannot be reached. */
export async function readPost(postId: number): Promise<PostFacts | null> {
  const told = await ask<{ post: PostFacts | null }>('GET', adminApi.post(postId))
  return 'post' in told ? told.post : null
}

/** Does something with a post that is saved, or takes it back. Rejects when the server cannot be reached. */
export function actOnPost(
  method: 'POST' | 'PUT' | 'DELETE',
  post: { postId: number; version: number },
  act: PostAct,
  input?: unknown,
): Promise<Told | Failure> {
  return ask<Told>(method, adminApi.act(post.postId, act), { version: post.version, input }, false)
}

/** The answer of the server to JSON, or why there is none. Rejects when it cannot be reached or has failed. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  leaving = false,
): Promise<T | Failure> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const keepalive = leaving && new Blob([text ?? '']).size < MOST_WHEN_LEAVING
  const sent = text === undefined ? {} : { body: text, headers: { 'content-type': 'application/json' } }
  const response = await fetch(path, { method, keepalive, ...sent })
  if (response.status >= 500) throw failed(response.status)
  // What our own handlers say; they are part of this program.
  if (response.ok) return (await response.json()) as T
  return failureOf(response)
}

/** Beyond 501 it is what stands before the server that answers, in its stead. */
function failed(status: number): Error {
  const words = `The server answered ${status}`
  return status <= 501 ? new ServerFailed(words) : new Error(words)
}

const GONE = 'The post is no longer there, or you may no longer change it.'

async function failureOf(response: Response): Promise<Failure> {
  const said: { message?: string; fields?: Record<string, string> } = await response
    .json()
    .then((json: unknown) => (typeof json === 'object' && json !== null ? json : {}))
    .catch(() => ({}))
  const field = Object.values(said.fields ?? {})[0]
  switch (response.status) {
    case 401:
      return { kind: 'signed-out' }
    case 403:
      return { kind: 'refused', reason: 'This page was opened under another address. Open it again.' }
    case 404:
      return { kind: 'refused', reason: GONE }
    case 413:
      return { kind: 'refused', reason: 'It is larger than a post can be.' }
    default:
      return { kind: 'refused', reason: field ?? said.message ?? 'The server did not take it.' }
  }
}
