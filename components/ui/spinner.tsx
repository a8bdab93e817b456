import { LoaderCircle } from 'lucide-react'
import { cn } from './cn.ts'

/** Something is being done; what, is said beside it. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden="true" className={cn('size-4 animate-spin', className)} />
}
