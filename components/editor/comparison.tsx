import type { ReactNode } from 'react'
import type { ComparedBlock, Comparison } from '@/lib/posts/history/compare.ts'
import type { Piece } from '@/lib/posts/history/compare-words.ts'

/** So many blocks that are the same are shown beside one that is not. */
const CONTEXT = 1

/** Two texts in one: what was inserted is underlined, what was removed is struck out. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { title, excerpt, tags, blocks, same } = comparison
  if (same) return <p className="text-sm text-soft">The two are the same.</p>
  return (
    <div className="grid gap-3 text-base leading-relaxed">
      <p className="text-xl font-semibold wrap-anywhere">
        <Pieces pieces={title} />
      </p>
      <Line label="Excerpt" pieces={excerpt} />
      <Line label="Tags" pieces={tags} />
      {stretchesOf(blocks).map((stretch, n) =>
        'hidden' in stretch ? (
          <p key={n} className="border-y border-dashed border-rule py-1 text-center text-xs text-soft">
            {stretch.hidden === 1 ? 'One part is unchanged' : `${stretch.hidden} parts are unchanged`}
          </p>
        ) : (
          <Block key={n} block={stretch.block} />
        ),
      )}
    </div>
  )
}

function Line({ label, pieces }: { label: string; pieces: Piece[] }) {
  if (pieces.every(({ change }) => change === 'same')) return null
  return (
    <p className="text-sm wrap-anywhere">
      <span className="text-soft">{label}: </span>
      <Pieces pieces={pieces} />
    </p>
  )
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ change, text }, n) => {
    if (change === 'same') return <span key={n}>{text}</span>
    return change === 'inserted' ? (
      <ins key={n} className="rounded-xs bg-good-wash text-good decoration-2 underline-offset-2">
        {text}
      </ins>
    ) : (
      <del key={n} className="rounded-xs bg-danger-wash text-danger">
        {text}
      </del>
    )
  })
}

const EDGES: Record<ComparedBlock['change'], string> = {
  same: 'border-transparent',
  changed: 'border-accent',
  restyled: 'border-accent',
  inserted: 'border-good',
  removed: 'border-danger',
}

function Block({ block }: { block: ComparedBlock }) {
  const { change, kind, level, pieces } = block
  const words: ReactNode =
    pieces.length > 0 ? <Pieces pieces={pieces} /> : <span className="text-soft">(empty)</span>
  const indent = kind === 'heading' ? '' : (['', 'ml-4', 'ml-8', 'ml-12'][level] ?? 'ml-16')
  return (
    <div className={`border-l-3 pl-3 wrap-anywhere whitespace-pre-wrap ${EDGES[change]} ${indent}`}>
      {kind === 'heading' && <p className="text-lg font-semibold">{words}</p>}
      {kind === 'item' && <p>• {words}</p>}
      {(kind === 'code' || kind === 'row') && <p className="font-mono text-sm">{words}</p>}
      {kind === 'picture' && <p className="text-sm">Picture: {words}</p>}
      {(kind === 'paragraph' || kind === 'thing') && <p>{words}</p>}
      {change === 'restyled' && (
        <p className="text-xs text-soft">The words are the same; their look has changed.</p>
      )}
    </div>
  )
}

type Stretch = { block: ComparedBlock } | { hidden: number }

/** Leaves out what is the same, but for what stands next to a change. */
function stretchesOf(blocks: ComparedBlock[]): Stretch[] {
  const near = blocks.map((_, n) =>
    blocks.slice(Math.max(0, n - CONTEXT), n + CONTEXT + 1).some(({ change }) => change !== 'same'),
  )
  const stretches: Stretch[] = []
  for (const [n, block] of blocks.entries()) {
    const last = stretches.at(-1)
    if (near[n]) stretches.push({ block })
    else if (last && 'hidden' in last) last.hidden += 1
    else stretches.push({ hidden: 1 })
  }
  return stretches
}
