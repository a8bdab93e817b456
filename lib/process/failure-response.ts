import type { ServerResponse } from 'node:http'
import { failurePage } from './failure-page.ts'
import { replaceAnswer } from './replace-answer.ts'

/**
 * Makes `response` answer with our own failure page where Next would answer an exception with an HTML shell that
 * only script fills.
 */
export function withFailurePage(response: ServerResponse): void {
  replaceAnswer(response, (status) =>
    status >= 500 && String(response.getHeader('content-type')).startsWith('text/html')
      ? { status, fields: { 'retry-after': '60' }, page: () => failurePage }
      : undefined,
  )
}
