import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

export const buttonVariants = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none ' +
    'transition-colors disabled:opacity-55 aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-accent-ink shadow-raised hover:bg-accent-strong',
        plain: 'border border-edge bg-paper text-ink shadow-raised hover:bg-wash',
        quiet: 'text-ink hover:bg-wash',
        danger: 'bg-danger text-danger-ink shadow-raised hover:opacity-90',
        link: 'text-accent underline underline-offset-3 hover:decoration-2',
      },
      // Where fingers press, nothing is smaller than one.
      size: {
        medium: 'h-11 px-4 mouse:h-9 md:px-3.5 md:text-sm',
        small: 'h-11 px-3 text-sm mouse:h-8 md:px-2.5',
        large: 'h-12 px-5 mouse:h-11',
        icon: 'size-11 mouse:size-9',
        inline: 'min-h-11 mouse:min-h-0',
      },
    },
    defaultVariants: { look: 'plain', size: 'medium' },
  },
)

type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonVariants> & {
    /** Paints its only child, such as a link, as a button. */
    asChild?: boolean
  }

export function Button({ className, look, size, asChild = false, type, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ look, size }), className)
  if (asChild) return <Slot.Root className={classes} {...props} />
  return <button type={type ?? 'button'} className={classes} {...props} />
}
