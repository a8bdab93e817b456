'use client'
import type { ReactNode } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog.tsx'
import { Button, buttonVariants } from '@/components/ui/button.tsx'
import { cn } from '@/components/ui/cn.ts'
import type { useForm } from './use-form.ts'

type AskedFormProps = {
  form: ReturnType<typeof useForm>['form']
  /** On the button that asks. */
  label: string
  /** A question. */
  title: string
  /** What will be so afterwards. */
  about: string
  /** The verb, for the button that does it. */
  confirm: string
  size?: 'medium' | 'small'
  className?: string
  /** Fields that nobody sees. */
  children?: ReactNode
}

/** A form of one button that asks before it is sent: in a dialog, and without script in a part that opens below it. */
export function AskedForm(props: AskedFormProps) {
  const { form, label, title, about, confirm, size = 'medium', className, children } = props
  return (
    <form {...form}>
      {children}
      <AlertDialog
        trigger={
          <Button size={size} className={cn('noscript:hidden', className)}>
            {label}
          </Button>
        }
        title={title}
        about={about}
        confirm={confirm}
        onConfirm={() => form.ref.current?.requestSubmit()}
      />
      <noscript>
        <details>
          <summary className={cn(buttonVariants({ size }), 'cursor-pointer', className)}>{label}</summary>
          <p className="mt-4 font-semibold">{title}</p>
          <p className="mt-1 mb-3 text-sm text-soft">{about}</p>
          <Button type="submit" look="danger">
            {confirm}
          </Button>
        </details>
      </noscript>
    </form>
  )
}
