import { resolve } from 'node:path'
import type { Command } from 'commander'
import { now } from '../lib/clock.ts'
import type { Importer } from '../lib/importing/importer.ts'
import { importers } from '../lib/importing/registry.ts'
import { runImport } from '../lib/importing/run.ts'
import { ProgressBar } from './progress.ts'
import { withDatabase } from './with-database.ts'

type Options = { media?: string; include?: string[]; dryRun?: boolean; keepSamples?: boolean }

/** `import wordpress FILE` and its kin: one command for each importer of the registry. */
export function addImport(program: Command): void {
  const command = program.command('import').description('Brings posts over from another blog.')
  for (const importer of importers) {
    command
      .command(importer.name)
      .description(
        `Imports a blog from ${importer.title}. All of it comes over or, if something is wrong, nothing.`,
      )
      .argument('<file>', importer.file)
      .option('--media <dir>', 'folder with the files of the old blog, such as its wp-content/uploads')
      .option('--include <type>', 'also bring items of this type over as posts (repeatable)', collect)
      .option('--dry-run', 'do everything, report it, and change nothing')
      .option('--keep-samples', 'leave the sample posts of a new blog in place')
      .action((file: string, options: Options) => runCommand(importer, file, options))
  }
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}

/** npm changes the working directory to the project's and tells where it was called. */
function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path)
}

async function runCommand(importer: Importer, file: string, options: Options): Promise<void> {
  const { media, include, dryRun = false, keepSamples = false } = options
  const bar = new ProgressBar(process.stderr)
  try {
    const report = await withDatabase((database, dataDir) =>
      runImport(database, now(), dataDir, importer, {
        file: fromCaller(file),
        mediaDir: media === undefined ? null : fromCaller(media),
        kinds: include ?? [],
        dryRun,
        keepSamples,
        progress: bar.show,
      }),
    )
    bar.clear()
    process.stdout.write(`${headline(importer, report.isChange, dryRun)}\n${report.lines().join('\n')}\n`)
  } finally {
    bar.clear()
  }
}

function headline({ title }: Importer, isChange: boolean, dryRun: boolean): string {
  if (!isChange) return `Nothing new: all that this export of ${title} holds is here already.`
  return dryRun
    ? `This is what an import from ${title} would bring. Nothing has been changed.`
    : `Imported from ${title}:`
}
