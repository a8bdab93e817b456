'use client'
import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useEffect, useRef } from 'react'

const widths = [
  { value: 'phone', label: 'Phone', Sign: Smartphone },
  { value: 'tablet', label: 'Tablet', Sign: Tablet },
  { value: 'desktop', label: 'Desktop', Sign: Monitor },
]

/** How much smaller the page must be shown so that all of its width is seen. */
const SCALE = 'min(1, tan(atan2(100cqw, var(--wide))))'

/** A page of readers, as wide as they may have it. It follows the colour scheme of the system, as it does for them. */
export function PreviewFrame({ src, title }: { src: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const phone = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const { current } = frame
    const leadOut = () => current?.contentDocument && leadLinksOut(current.contentDocument)
    leadOut()
    current?.addEventListener('load', leadOut)
    return () => current?.removeEventListener('load', leadOut)
  }, [])
  useEffect(() => {
    // Whoever holds a phone most likely wants to see one.
    if (window.matchMedia('(max-width: 40rem)').matches) phone.current?.click()
  }, [])
  return (
    <div className="grid gap-3 [--tall:min(78dvh,52rem)] [--wide:1280px] has-[[value=phone]:checked]:[--wide:390px] has-[[value=tablet]:checked]:[--wide:820px]">
      <fieldset className="flex w-fit overflow-hidden rounded-md border border-edge bg-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <legend className="sr-only">Width</legend>
        {widths.map(({ value, label, Sign }) => (
          <label
            key={value}
            className="inline-flex h-11 cursor-pointer items-center gap-2 px-3.5 text-sm font-medium hover:bg-wash has-checked:bg-accent has-checked:text-accent-ink mouse:h-9"
          >
            <input
              ref={value === 'phone' ? phone : undefined}
              type="radio"
              name="width"
              value={value}
              defaultChecked={value === 'desktop'}
              className="sr-only"
            />
            <Sign aria-hidden="true" className="size-4" />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="@container h-(--tall) overflow-hidden rounded-lg border border-rule bg-wash shadow-raised">
        {/* A page of our own, with its script and the origin of the site: a sandbox would keep nothing from it. */}
        {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
        <iframe
          ref={frame}
          src={src}
          title={title}
          className="mx-auto block origin-top-left"
          style={{ width: 'var(--wide)', height: `calc(var(--tall) / ${SCALE})`, scale: SCALE }}
        />
      </div>
    </div>
  )
}

/** Other pages of readers do not let themselves be framed. */
function leadLinksOut(page: Document): void {
  for (const link of page.links) if (!link.getAttribute('href')?.startsWith('#')) link.target = '_blank'
  for (const form of page.forms) form.target = '_blank'
}
