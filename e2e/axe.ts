import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

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
    expect(await faults(page, (axe) => axe.options(WITH_TARGETS).disableRules(apart)), where(size)).toEqual(
      [],
    )
    if (forFingers && size === PHONE) expect(await page.evaluate(lowControls), 'for a finger').toEqual([])
    // What else axe knows does not depend on colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(page, (axe) => axe.withRules('color-contrast')), `${where(size)}, dark`).toEqual([])
  }
}

// WCAG 2.5.8, which axe does not ask for by itself.
const WITH_TARGETS = { rules: { 'target-size': { enabled: true } } }

const where = ({ width }: { width: number }) => (width < 768 ? 'on a phone' : 'at a desk')

async function faults(page: Page, asked: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Colours between those of two states are nobody's choice.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  // What stands in a frame is a page of its own, and looked at there.
  const { violations } = await asked(new AxeBuilder({ page }).setLegacyMode()).exclude('iframe').analyze()
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
