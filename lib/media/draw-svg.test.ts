import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawSvg } from './draw-svg.ts'

const drawing = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100">${inner}</svg>`)

test('a drawing becomes a picture of twice its size', async () => {
  const png = await drawSvg(drawing('<rect width="300" height="100" fill="red"/>'), 1e8)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 600, height: 200 })
})

test('one that asks for endless work is given up', async () => {
  const steps = '<feMorphology operator="dilate" radius="1000"/><feGaussianBlur stdDeviation="90"/>'.repeat(
    200,
  )
  const slow = `<filter id="slow">${steps}</filter><rect width="300" height="100" filter="url(#slow)"/>`
  await expect(drawSvg(drawing(slow), 1e8, 1_500)).rejects.toThrow()
})

test('what is no drawing is not drawn', async () => {
  await expect(drawSvg(drawing('<rect').subarray(0, 40), 1e8)).rejects.toThrow()
})
