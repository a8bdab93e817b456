/** Every address of the screens for staff is spelt here and nowhere else. */
export const adminPaths = {
  home: () => '/admin',
  signIn: (from?: string) => (from ? `/admin/login?from=${encodeURIComponent(from)}` : '/admin/login'),
  setup: (token: string) => `/setup?token=${encodeURIComponent(token)}`,
  posts: () => '/admin/posts',
  newPost: () => '/admin/posts/new',
  post: (id: number) => `/admin/posts/${id}`,
  media: () => '/admin/media',
  tags: () => '/admin/tags',
  redirects: () => '/admin/redirects',
  people: () => '/admin/people',
  settings: () => '/admin/settings',
  account: () => '/admin/account',
}

/** `from` when it is one of our screens: a link to sign in must not lead elsewhere afterwards. */
export function screenOr(from: string | undefined, otherwise: string): string {
  return from && /^\/admin(?:[/?]|$)/.test(from) && !from.startsWith('/admin/login') ? from : otherwise
}
