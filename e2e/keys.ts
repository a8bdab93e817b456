import { expect, type Locator, type Page } from '@playwright/test'
import { PASSWORD } from './staff.ts'

type Way = 'Tab' | 'Shift+Tab'

/** More stops than any screen has: who has not come there by now cannot. */
const FAR = 150

/** Goes to what is wanted by the Tab key alone. At every stop on the way it is seen where one is. */
export async function goTo(page: Page, wanted: Locator, way: Way = 'Tab'): Promise<void> {
  await expect(wanted).toBeAttached()
  for (let stops = 0; stops < FAR; stops++) {
    // As the words below the text say.
    if (await page.evaluate(isInText)) await page.keyboard.press('Escape')
    await page.keyboard.press(way)
    await expectFocusSeen(page)
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${FAR} times ${way} do not lead to ${wanted.toString()}`)
}

/** Goes there and presses it. */
export async function press(page: Page, wanted: Locator, way: Way = 'Tab'): Promise<void> {
  await goTo(page, wanted, way)
  await page.keyboard.press('Enter')
}

/** Goes to a field and types into it in place of what stood there. */
export async function write(page: Page, field: Locator, text: string, way: Way = 'Tab'): Promise<void> {
  await goTo(page, field, way)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** The focus is inside of something that has opened. */
export async function expectFocusIn(opened: Locator): Promise<void> {
  await expect(opened).toBeVisible()
  await expect.poll(() => opened.evaluate((element) => element.contains(document.activeElement))).toBe(true)
}

/** Presses a button that opens something, closes that with Escape, which gives the focus back, and opens it again. */
export async function openTwice(page: Page, button: Locator, opened: Locator): Promise<void> {
  await press(page, button, 'Shift+Tab')
  await expectFocusIn(opened)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expectFocusIn(opened)
}

/** Signs in where a screen has led to it, by keys. */
export async function signInByKeys(page: Page, email: string): Promise<void> {
  await write(page, page.getByLabel('Email address'), email)
  await write(page, page.getByLabel('Password', { exact: true }), PASSWORD)
  await page.keyboard.press('Enter')
}

/** Whatever has the focus has a ring around it (WCAG 2.4.7), and nothing lies over all of it (2.4.11). */
export async function expectFocusSeen(page: Page): Promise<void> {
  expect(await page.evaluate(whatHidesFocus)).toBeNull()
}

const isInText = () => document.activeElement?.classList.contains('writing') ?? false

/** Runs in the page. */
function whatHidesFocus(): string | null {
  const focused = document.activeElement
  // Past the last stop; what is in a frame is a page of its own; in a text the caret says where one is.
  if (!focused || focused === document.body || focused instanceof HTMLIFrameElement) return null
  if (focused.id === 'content' || focused.classList.contains('writing')) return null
  const said = focused.outerHTML.slice(0, 200)

  const around = [focused, focused.closest('label'), focused.closest('fieldset')]
  const hasRing = around.some((element) => {
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!hasRing) return `no ring: ${said}`

  const { width } = focused.getBoundingClientRect()
  // A control that only its label shows.
  const shown = width > 4 ? focused : (focused.closest('label') ?? focused)
  const { left, right, top, bottom } = shown.getBoundingClientRect()
  const across = [left + 2, (left + right) / 2, right - 2]
  const down = [top + 2, (top + bottom) / 2, bottom - 2]
  const isSeen = across.some((x) =>
    down.some((y) => {
      const there = document.elementFromPoint(x, y)
      return (
        there !== null &&
        (shown.contains(there) || (there instanceof HTMLLabelElement && there.contains(shown)))
      )
    }),
  )
  return isSeen ? null : `nothing of it is seen: ${said}`
}
