import type { PostKind, PostStatus } from '../../db/db.ts'
import type { WxrItem } from './records.ts'

export type Disposal =
  | { as: 'post'; kind: PostKind }
  | { as: 'file' }
  | { as: 'reusable block' }
  | { as: 'menu entry' }
  /** `what` is how the report counts it. */
  | { as: 'left out'; what: string; custom: boolean }

/** What WordPress and its theme keep for themselves; no visitor ever saw it as a text of its own. */
const INTERNAL: Record<string, string | undefined> = {
  revision: 'revisions',
  custom_css: 'records of the theme',
  customize_changeset: 'records of the theme',
  wp_global_styles: 'records of the theme',
  wp_template: 'records of the theme',
  wp_template_part: 'records of the theme',
  wp_navigation: 'records of the theme',
  wp_font_family: 'records of the theme',
  wp_font_face: 'records of the theme',
  oembed_cache: 'records of the program',
  user_request: 'records of the program',
  scheduled_action: 'records of the program',
}

/** What becomes of an item. `further` names kinds of a plug-in that are wanted as posts. */
export function disposalOf(item: Pick<WxrItem, 'type' | 'status'>, further: string[]): Disposal {
  const { type, status } = item
  if (type === 'attachment') return { as: 'file' }
  if (type === 'wp_block') return { as: 'reusable block' }
  if (type === 'nav_menu_item') return { as: 'menu entry' }
  const internal = INTERNAL[type]
  if (internal) return { as: 'left out', what: internal, custom: false }
  if (type !== 'post' && type !== 'page' && !further.includes(type))
    return { as: 'left out', what: `items of the type "${type}"`, custom: true }
  if (status === 'auto-draft') return { as: 'left out', what: 'empty automatic drafts', custom: false }
  return { as: 'post', kind: type === 'page' ? 'PAGE' : 'POST' }
}

/** What Gazette makes of the status of a post, and what it says about that. */
export function statusOf(item: Pick<WxrItem, 'status' | 'password'>): {
  status: PostStatus
  note: string | null
} {
  if (item.status !== 'trash' && item.password)
    return { status: 'DRAFT', note: 'was protected by a password, and came over as a draft' }
  switch (item.status) {
    case 'publish':
    case 'future':
      return { status: 'PUBLISHED', note: null }
    case 'draft':
      return { status: 'DRAFT', note: null }
    case 'pending':
      return { status: 'IN_REVIEW', note: null }
    case 'trash':
      return { status: 'TRASHED', note: 'was in the trash, and came over into the trash' }
    case 'private':
      return { status: 'DRAFT', note: 'was private, and came over as a draft' }
    default:
      return { status: 'DRAFT', note: `had the status "${item.status}", and came over as a draft` }
  }
}
