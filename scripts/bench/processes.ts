import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of processor time that processes and all they started have used; Linux counts it in hundredths. */
export function processorTime(roots: number[]): number {
  const all = table()
  const ticks = familyOf(roots, all).map((pid) => all.get(pid)?.ticks ?? 0)
  return ticks.reduce((sum, n) => sum + n, 0) / 100
}

/** Bytes that processes and all they started have in memory; what several share is counted once. */
export function memoryOf(roots: number[]): number {
  return familyOf(roots, table()).reduce((sum, pid) => sum + proportionalBytes(pid), 0)
}

type Processes = Map<number, { parent: number; ticks: number }>

function table(): Processes {
  const processes: Processes = new Map()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const fields = Number.isInteger(pid) && read(`/proc/${pid}/stat`)?.split(') ').pop()?.split(' ')
    if (!fields) continue
    // Its own user and system time, and those of children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, n) => sum + Number(n), 0)
    processes.set(pid, { parent: Number(fields[1]), ticks })
  }
  return processes
}

function familyOf(roots: number[], processes: Processes): number[] {
  const children = [...processes].filter(([, { parent }]) => roots.includes(parent)).map(([pid]) => pid)
  return children.length ? [...roots, ...familyOf(children, processes)] : roots
}

function proportionalBytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0) * 1024
}

/** Absent when the process ended meanwhile. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
