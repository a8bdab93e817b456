// Imported before everything else, and written so that an old Node can read it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Gazette needs Node 20.19 or newer; this is ${process.versions.node}. Get a newer one from https://nodejs.org/`,
  )
  process.exit(1)
}
