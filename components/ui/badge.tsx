import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const badgeVariants = cva(
  'inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5',
  {
    variants: {
      tone: {
        plain: 'bg-wash text-soft',
        accent: 'bg-accent-wash text-accent',
        good: 'bg-good-wash text-good',
        warn: 'bg-warn-wash text-warn',
        danger: 'bg-danger-wash text-danger',
      },
    },
    defaultVariants: { tone: 'plain' },
  },
)

/** A word about a thing: its state, its kind. Never by colour alone. */
export function Badge({
  className,
  tone,
  ...props
}: ComponentProps<'span'> & VariantProps<typeof badgeVariants>) {
  return <span className={cn(badgeVariants({ tone }), className)} {...props} />
}
