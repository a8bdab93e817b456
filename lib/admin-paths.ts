/** Every address of the screens for staff is spelt here and nowhere else. */
export const adminPaths = {
  home: () => '/admin',
  signIn: (from?: string) => (from ? `/admin/login?from=${encodeURIComponent(from)}` : '/admin/login'),
  setup: (token: string) => `/setup?token=${encodeURIComponent(token)}`,
  posts: () => '/admin/posts',
  newPost: () => '/admin/posts/new',
  pages: () => '/admin/pages',
  newPage: () => '/admin/posts/new?kind=page',
  post: (id: number) => `/admin/posts/${id}`,
  revisions: (id: number, from?: number, to?: number) => {
    const params = new URLSearchParams()
    if (from !== undefined) params.set('from', String(from))
    if (to !== undefined) params.set('to', String(to))
    return `/admin/posts/${id}/revisions${params.size > 0 ? `?${params}` : ''}`
  },
  preview: (id: number) => `/admin/posts/${id}/preview`,
  /** What the preview shows in a frame: the post as a reader will see it. */
  previewFrame: (id: number) => `/admin/posts/${id}/preview/frame`,
  tags: () => '/admin/tags',
  tag: (id: number) => `/admin/tags/${id}`,
  maintenance: () => '/admin/maintenance',
  /** What is told about one window of a post. */
  windowUpdates: (postId: number, block: string) =>
    `/admin/maintenance/${postId}/${encodeURIComponent(block)}`,
  /** How early and in which zones readers see windows. */
  maintenanceDisplay: () => '/admin/maintenance/display',
  services: () => '/admin/maintenance/services',
  service: (id: number) => `/admin/maintenance/services/${id}`,
  media: () => '/admin/media',
  mediaItem: (id: number) => `/admin/media/${id}`,
  redirects: () => '/admin/redirects',
  /** One kept address, ready to be changed. */
  redirect: (path: string) => `/admin/redirects?${new URLSearchParams({ q: path })}`,
  account: () => '/admin/account',
}

/** What the writing screen asks in the background. */
export const adminApi = {
  posts: () => '/admin/api/posts',
  post: (id: number) => `/admin/api/posts/${id}`,
  /** An act on a post: a POST or PUT does it, a DELETE takes it back. */
  act: (id: number, act: PostAct) => `/admin/api/posts/${id}/${act}`,
  findPosts: (query: string) => `/admin/api/posts/find?${new URLSearchParams({ q: query })}`,
  /** Those that a post can continue; null: a new one. */
  findEarlier: (query: string, postId: number | null) =>
    `/admin/api/posts/find?${new URLSearchParams({ q: query, for: String(postId ?? '') })}`,
  when: () => '/admin/api/when',
  media: () => '/admin/api/media',
  /** The same for the files of a form. */
  mediaForm: () => '/admin/api/media/form',
  findMedia: (asked: { words: string; shelf: string; page: number }) =>
    `/admin/api/media/find?${new URLSearchParams({ q: asked.words, show: asked.shelf, page: String(asked.page) })}`,
}

export type PostAct =
  | 'publication'
  | 'announcement'
  | 'schedule'
  | 'ending'
  | 'review'
  | 'trash'
  | 'changes'
  | 'place'

/** Whether a request target is that of a `previewFrame`: the one screen that another of ours holds in a frame. */
export function isPreviewFrame(target: string): boolean {
  return /^\/admin\/posts\/\d+\/preview\/frame(?:\?|$)/.test(target)
}

/** `from` when it is one of our screens: a link to sign in must not lead elsewhere afterwards. */
export function screenOr(from: string | undefined, otherwise: string): string {
  return from && /^\/admin(?:[/?]|$)/.test(from) && !from.startsWith('/admin/login') ? from : otherwise
}
