'use client'
import { Tooltip as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'

/** Says in words what a button shows as a picture. The button has the same words as its label. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={400}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 animate-fade-in rounded-md bg-ink px-2 py-1 text-xs text-paper"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  )
}
