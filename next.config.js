// A Gazette of its own, not a service of the framework's maker: nothing is reported to anybody.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
]

/**
 * No window that another site opened may reach into a screen for staff. Reader pages hold nothing to reach for, and the
 * browser, which would begin a process of its own for them, shows them sooner without.
 */
const staffHeaders = [{ key: 'Cross-Origin-Opener-Policy', value: 'same-origin' }]

/** Whoever holds the link sees it, and nobody learns of the link from it. */
const previewHeaders = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cache-Control', value: 'private, no-store' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  agentRules: false,
  allowedDevOrigins: ['127.0.0.1'],
  // Native code and WebAssembly, which a bundle cannot hold.
  serverExternalPackages: ['better-sqlite3', 'satori'],
  // Old addresses end in a slash and must arrive in one hop; proxy.ts takes the slash away together with the rest.
  skipTrailingSlashRedirect: true,
  // Titles and descriptions stand in the head for everyone: no reader page waits for a script to move them there.
  htmlLimitedBots: /.*/,
  // Whoever runs a blog builds it without the packages for tests; `npm run check` checks all types.
  typescript: { ignoreBuildErrors: true },
  // Pictures are served as they are; Next's own address would resize any of them for anybody.
  images: { unoptimized: true },
  turbopack: {
    rules: {
      '*.js': {
        condition: { path: /@tiptap\/extension-[a-z-]+\/dist\/index\.js$/ },
        loaders: ['./scripts/without-markdown.mjs'],
      },
    },
  },
  experimental: {
    // Readers and staff have root layouts of their own, so there is none that a 404 page could borrow.
    globalNotFound: true,
    // Readers get their page first, from the disk; what it is rendered with is loaded after that (lib/page-cache/warm.ts).
    preloadEntriesOnStart: false,
    // The scripts of a screen in one piece: compressed together, they weigh less and are one answer instead of six.
    turbopackChunking: { minChunkSize: 2_000_000, maxMergeChunkSize: 2_000_000 },
  },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/admin/:path*', headers: staffHeaders },
    { source: '/setup', headers: staffHeaders },
    {
      source: '/admin/posts/:id/preview/frame',
      headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }],
    },
    { source: '/preview/:path*', headers: previewHeaders },
  ],
}
