import 'server-only'
import type { NextRequest } from 'next/server'
import { isForeign } from '../foreign-origin.ts'
import { log } from '../log.ts'
import { asking } from './asking.ts'
import { define, mayRun, type Asking, type Needed, type Params, type WhoFor } from './definition.ts'
import { failures } from './failures.ts'

export type Around<N extends Needed> = Asking<WhoFor<N>> & { request: Request; params: Params }

type Definition<N extends Needed> = {
  permission: N
  /** Returns a Response, or what the JSON of a 200 says. */
  run: (around: Around<N>) => Promise<unknown>
}

type Handler = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>

/**
 * Defines a route handler for what a form cannot do: uploads, looking things up while somebody types. Every handler
 * for staff is made by this, or by `jsonHandler`, which also reads the body. Its failures are those of `failures`.
 */
export function handler<N extends Needed>(definition: Definition<N>): Handler {
  async function perform(asking: Asking, request: Request, params: Params): Promise<Response> {
    if (isForeign({ method: request.method, header: (name) => request.headers.get(name) }))
      return failures.foreign()
    if (!mayRun(definition.permission, asking)) {
      if (asking.staff) return failures.missing()
      return isForm(request) ? failures.signedOutForm() : failures.signedOut()
    }
    const result = await definition.run({ ...asking, request, params })
    if (result instanceof Response) return result
    return Response.json(result ?? {}, { headers: { 'cache-control': 'no-store' } })
  }

  async function handle(request: NextRequest, context: { params: Promise<Params> }): Promise<Response> {
    try {
      return await perform(await asking(), request, await context.params)
    } catch (error) {
      log.error({ err: error }, 'a handler failed')
      return failures.failed()
    }
  }

  return define(handle, { kind: 'handler', permission: definition.permission, perform })
}

/** Sent by a browser without script, which shows the answer as a page. */
const isForm = (request: Request) => request.headers.get('content-type')?.startsWith('multipart/form-data')
