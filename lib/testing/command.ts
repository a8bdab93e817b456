import { spawn } from 'node:child_process'

type Told = { code: number | null; out: string; err: string }

/** Runs `npm run gazette -- …words` with these variables, as somebody at a terminal would, and with `input` piped in. */
export async function runCommand(
  variables: Record<string, string>,
  words: readonly string[],
  input = '',
): Promise<Told> {
  const env = { ...process.env, NODE_ENV: 'production' as const, LOG_LEVEL: 'info', ...variables }
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/gazette.ts', ...words], { env })
  const told = { out: '', err: '' }
  child.stdout.on('data', (text) => (told.out += text))
  child.stderr.on('data', (text) => (told.err += text))
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...told }
}
