import type { PageCache } from './open.ts'

/** The state of the page cache in the text format of Prometheus. */
export function metricsOf({ pages, disk, validity, lookup }: PageCache): string {
  const { tally } = lookup
  const { rss, heapUsed, external } = process.memoryUsage()
  return [
    counter('gazette_requests_total', 'Answers to readers, by where they came from', {
      memory: tally.ready,
      found: tally.found,
      last_good: tally.lastGood,
      unavailable: tally.unavailable,
    }),
    counter('gazette_pages_rendered_total', 'Pages rendered through Next', pages.rendered),
    counter('gazette_pages_failed_total', 'Renderings that failed', pages.failed),
    counter('gazette_pages_refused_total', 'Pages not rendered as too many others waited', pages.refused),
    gauge('gazette_pages_failing', 'Addresses whose last rendering failed', pages.failing),
    gauge('gazette_database_up', 'Whether the database can be read', validity.failure ? 0 : 1),
    gauge(
      'gazette_serving_last_good',
      'Whether some readers get copies that may be out of date',
      validity.failure || pages.failing > 0 ? 1 : 0,
    ),
    gauge('gazette_pages_in_memory', 'Pages in memory', pages.size),
    gauge('gazette_pages_in_memory_bytes', 'What they weigh', pages.bytes),
    gauge('gazette_pages_on_disk', 'Pages on disk', disk.size),
    gauge('gazette_pages_on_disk_bytes', 'What they weigh', disk.bytes),
    gauge('process_resident_memory_bytes', 'Memory of the process', rss),
    gauge('process_heap_bytes', 'Memory that script uses', heapUsed + external),
    gauge('process_uptime_seconds', 'Time since the process started', Math.round(process.uptime())),
  ].join('')
}

type Value = number | Record<string, number>

const counter = (name: string, help: string, value: Value) => metric(name, help, 'counter', value)
const gauge = (name: string, help: string, value: Value) => metric(name, help, 'gauge', value)

function metric(name: string, help: string, type: string, value: Value): string {
  const lines =
    typeof value === 'number'
      ? [`${name} ${value}`]
      : Object.entries(value).map(([from, number]) => `${name}{from="${from}"} ${number}`)
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n')
}
