import type { Command } from 'commander'
import { now } from '../lib/clock.ts'
import { removeSamples } from '../lib/samples/remove-samples.ts'
import { withDatabase } from './with-database.ts'

export function addSamples(program: Command): void {
  const command = program.command('samples').description('Looks after the sample posts of a new blog.')
  command
    .command('remove')
    .description('Takes the sample posts out, with the tags and authors that came with them.')
    .action(async () => {
      const removed = await withDatabase((database) => removeSamples(database, now()))
      process.stdout.write(
        removed === 0 ? 'There are no sample posts.\n' : `Removed ${removed} sample posts.\n`,
      )
    })
}
