import { config } from '@/lib/config.ts'
import { robots } from '@/lib/discovery/robots.ts'
import { answerText } from '../answer-text.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return answerText('text/plain', robots(config().siteUrl))
}
