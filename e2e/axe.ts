import { expect, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

type Looked = {
  /** Where it can be seen; on a phone and at a desk. */
  sizes?: { width: number; height: number }[]
  /** Rules that do not hold here. */
  apart?: string[]
  /** Whether it is made for thumbs on phones: what staff work with is, the lines of a page for readers are not. */
  forFingers?: boolean
}

/**
 * Looks at what the page shows, at every size and in both colour schemes: there is nothing for axe to find, and on a
 * phone no control is lower than a fingertip.
 */
export async function expectAccessible(
  page: Page,
  { sizes = [PHONE, DESK], apart = [], forFingers = true }: Looked = {},
) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await axeFaults(page, { rules: { ...WITH_TARGETS, ...without(apart) } }), where(size)).toEqual([])
    if (forFingers && size === PHONE) expect(await page.evaluate(lowControls), 'for a finger').toEqual([])
    // What else axe knows does not depend on colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFaults(page, { runOnly: 'color-contrast' }), `${where(size)}, dark`).toEqual([])
  }
}

// WCAG 2.5.8, which axe does not ask for by itself.
const WITH_TARGETS = { 'target-size': { enabled: true } }

const without = (rules: string[]) => Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]))

const where = ({ width }: { width: number }) => (width < 768 ? 'on a phone' : 'at a desk')

/** What axe finds on the page as it is shown, a line for each fault. */
export async function axeFaults(page: Page, options: RunOptions = {}): Promise<string[]> {
  // Colours between those of two states are nobody's choice.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(runAxe, options)
}

/** Runs in the page. What stands in a frame is a page of its own, and looked at there. */
async function runAxe(options: RunOptions): Promise<string[]> {
  // Of what is in order axe need not tell the whole tale, which takes it half of its time.
  const { violations } = await window.axe.run(
    { exclude: ['iframe'] },
    { ...options, resultTypes: ['violations'] },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Runs in the page. */
function lowControls(): string[] {
  const controls = [
    ...document.querySelectorAll('button, select, summary, textarea, input:not([type=hidden])'),
  ]
  return controls
    .filter((control) => control.checkVisibility() && !control.closest('[inert]'))
    .map(
      (control) => (control.matches('[type=checkbox], [type=radio]') && control.closest('label')) || control,
    )
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect()
      // What is only for the ear has next to no size.
      return width > 4 && height < 43.5
    })
    .map((control) => control.outerHTML.slice(0, 200))
}
