import { Command } from 'commander'
import product from '../package.json' with { type: 'json' }
import { addImport } from './import.ts'
import { addSamples } from './samples.ts'
import { tell } from './tell.ts'
import { addUser } from './user.ts'

const program = new Command('gazette')
  .description('Looks after a Gazette blog from the command line.')
  .version(product.version)
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'gazette: ')) })

addImport(program)
addSamples(program)
addUser(program)

try {
  await program.parseAsync()
} catch (error) {
  tell(error)
  process.exitCode = 1
}
