/** A page that needs nothing that could be broken as well: no database, no script, no file. `content` is HTML. */
export function standalonePage(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
:root { color-scheme: light dark; --ink: #1d2129; --paper: #fdfcfa; --link: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e2dd; --paper: #16181c; --link: #8ec1f5 } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.6 Georgia, 'Iowan Old Style', 'Times New Roman', serif }
main { max-width: 34rem; padding: 2rem 1.5rem }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem }
a { color: var(--link) }
textarea, button { font: inherit; color: inherit; background: transparent; border: 1px solid; border-radius: 0.25rem;
  padding: 0.5rem 0.75rem; box-sizing: border-box }
textarea { display: block; width: 100% }
button { min-height: 2.75rem; cursor: pointer }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
}

/** What a reader gets when a page cannot be made. */
export const failurePage = standalonePage(
  'This page is having trouble',
  `<p>Something went wrong on our side, not on yours, and it has been written down for the people who look after this site.</p>
<p>Wait a minute and <a href="">try again</a>, or go to the <a href="/">front page</a>.</p>`,
)
