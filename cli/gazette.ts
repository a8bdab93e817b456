import { Command } from 'commander'
import product from '../package.json' with { type: 'json' }
import { addImport } from './import.ts'
import { addSamples } from './samples.ts'
import { tell } from './tell.ts'

const program = new Command('gazette')
  .description('Looks after a Gazette blog from the command line.')
  .version(product.version)
  .showSuggestionAfterError(false)
  .action(() => program.help())

addImport(program)
addSamples(program)

try {
  await program.parseAsync()
} catch (error) {
  tell(error)
  process.exitCode = 1
}
