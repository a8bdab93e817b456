import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { now } from '../lib/clock.ts'
import { Email } from '../lib/staff/email.ts'
import { resetPassword } from '../lib/staff/change-password.ts'
import { createStaff } from '../lib/staff/create.ts'
import { parseRole, roles } from '../lib/staff/role.ts'
import { askSecretly } from './ask-secretly.ts'
import { withDatabase } from './with-database.ts'

const roleNames = Object.keys(roles)
  .map((role) => role.toLowerCase())
  .join(', ')

export function addUser(program: Command): void {
  const user = program.command('user').description('Gives staff accounts and passwords.')
  user
    .command('create')
    .description('Gives somebody an account.')
    .requiredOption('--email <address>', 'the address they sign in with')
    .requiredOption('--name <name>', 'the name that readers see')
    .requiredOption('--role <role>', roleNames)
    .option('--password-stdin', 'read the password from standard input instead of asking for it')
    .action(create)
  user
    .command('reset-password')
    .description('Sets a new password; the person is signed out everywhere.')
    .requiredOption('--email <address>', 'the address they sign in with')
    .option('--password-stdin', 'read the password from standard input instead of asking for it')
    .action(reset)
}

type CreateOptions = { email: string; name: string; role: string; passwordStdin?: boolean }

async function create(options: CreateOptions, command: Command): Promise<void> {
  const email = emailFrom(options.email, command)
  const name = options.name.trim()
  if (!name) fail(command, '--name: say what the person is called.')
  const role = parseRole(options.role)
  if (!role) return fail(command, `--role: "${options.role}" is none of ${roleNames}.`)
  const password = await passwordFrom(options, command)
  const { hasOwner, ...created } = await withDatabase(async (database) => ({
    ...(await createStaff(database, now(), { email, name, role, password })),
    hasOwner: (await database.person.count({ where: { role: 'OWNER' } })) > 0,
  }))
  switch (created.outcome) {
    case 'created':
      process.stdout.write(`${name} can sign in as ${email}: ${roles[role].name.toLowerCase()}.\n`)
      if (!hasOwner)
        process.stderr.write(
          'This blog has no owner yet, and the link for making one is closed: create one with --role owner.\n',
        )
      return
    case 'taken':
      return fail(
        command,
        `${email} has an account already. To set its password: gazette user reset-password`,
      )
    case 'weak':
      return fail(command, `This password cannot be used. ${created.problem}`)
  }
}

type ResetOptions = { email: string; passwordStdin?: boolean }

async function reset(options: ResetOptions, command: Command): Promise<void> {
  const email = emailFrom(options.email, command)
  const password = await passwordFrom(options, command)
  const result = await withDatabase((database) => resetPassword(database, now(), { email, password }))
  switch (result.outcome) {
    case 'changed':
      process.stdout.write(`The password of ${email} is set, and all their sessions have ended.\n`)
      return
    case 'unknown':
      return fail(command, `Nobody signs in as ${email}. To give somebody an account: gazette user create`)
    case 'weak':
      return fail(command, `This password cannot be used. ${result.problem}`)
  }
}

function emailFrom(given: string, command: Command): string {
  const email = Email.safeParse(given)
  if (!email.success) return fail(command, `--email: "${given}" is not an email address.`)
  return email.data
}

/** A line of standard input, or what is typed twice without being shown. */
async function passwordFrom(options: { passwordStdin?: boolean }, command: Command): Promise<string> {
  if (options.passwordStdin) return (await text(process.stdin)).replace(/\r?\n$/, '')
  if (!process.stdin.isTTY)
    return fail(command, 'There is nobody to ask for a password: hand it over with --password-stdin.')
  const password = await askSecretly('Password: ')
  const again = password === null ? null : await askSecretly('The same again: ')
  if (password === null || again === null) return fail(command, 'Nothing was changed.')
  if (password !== again) return fail(command, 'These were two different passwords.')
  return password
}

function fail(command: Command, message: string): never {
  return command.error(`gazette: ${message}`)
}
