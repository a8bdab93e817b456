// Brings node_modules to what package-lock.json says.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root, step } from './step.mjs'

/**
 * Installs the packages when any is missing or of another version; returns at once when none is.
 * @param {{ dev: boolean }} wanted whether the packages for development and tests are needed too
 */
export async function ensureInstalled({ dev }) {
  const options = [dev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const how = { env: headers(), explain }
  if (!(await installed(dev)) && existsSync(join(root, 'node_modules', '.package-lock.json'))) {
    await step('Updating packages', [...npm(), 'install', '--no-save', ...options], how)
  }
  if (!(await installed(dev))) {
    await step('Installing packages (a minute or two)', [...npm(), 'ci', ...options], how)
  }
  if (!sqliteLoads()) {
    // Compiled for another Node, or put here by an npm that was told to run no scripts.
    await step('Compiling the database for this Node', [...npm(), 'rebuild', 'better-sqlite3'], how)
  }
}

/** Node comes with what compiling against it takes; npm would download it again. */
function headers() {
  const prefix = join(dirname(process.execPath), '..')
  /** @type {Record<string, string>} */
  const given = existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {}
  return given
}

/** npm as a program: the one that runs this script, else the one on the path. */
export function npm() {
  const cli = process.env.npm_execpath
  return cli ? [process.execPath, cli] : ['npm']
}

/**
 * Compares what npm noted in node_modules with the lock file; npm writes its note last, so it is never half true.
 * @param {boolean} dev
 */
async function installed(dev) {
  /** @type {Record<string, LockedPackage>} */
  const nothing = {}
  const [wanted, present] = await Promise.all([
    packagesIn(join(root, 'package-lock.json')),
    packagesIn(join(root, 'node_modules', '.package-lock.json')).catch(() => nothing),
  ])
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, dev: forDev }]) =>
      !path || optional || peer || (forDev && !dev) || present[path]?.version === version,
  )
}

/**
 * @typedef {{ version: string, optional?: boolean, peer?: boolean, dev?: boolean }} LockedPackage
 * @param {string} lockFile
 * @returns {Promise<Record<string, LockedPackage>>}
 */
async function packagesIn(lockFile) {
  return JSON.parse(await readFile(lockFile, 'utf8')).packages
}

function sqliteLoads() {
  try {
    const require = createRequire(import.meta.url)
    require(join(root, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node'))
    return true
  } catch {
    return false
  }
}

/** @param {string} output */
function explain(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full: free about a gigabyte and start again.'
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `${root} cannot be written by this user. Give it the right, or use a copy in a folder of its own.`
  }
  if (/gyp ERR!/.test(output) && /cannot create directory/.test(output) && root.includes(' ')) {
    return `The database cannot be compiled under a path with a space. Move ${root} to one without, and start again.`
  }
  if (/gyp ERR!/.test(output)) {
    return (
      'The database cannot be compiled: that takes a C++ compiler, make and Python 3 ' +
      '(Debian: apt-get install build-essential python3; Fedora: dnf install gcc-c++ make python3; ' +
      'macOS: xcode-select --install). Install them and start again.'
    )
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'npm cannot reach its registry. Check the connection (and `npm config get registry`) and start again.'
  }
  return undefined
}
