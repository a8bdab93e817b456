import { describe, expect, it } from 'vitest'
import { questionIn } from './question.ts'

describe('what a visitor asks for', () => {
  it('is the words without the space around them, on the page that is named', () => {
    expect(questionIn({ q: '  mail \n server ', page: '3' })).toEqual({ query: 'mail server', page: 3 })
  })

  it('is nothing where nothing is said', () => {
    expect(questionIn({})).toEqual({ query: '', page: 1 })
  })

  it('is the first of several questions, on the first page where the page makes no sense', () => {
    expect(questionIn({ q: ['heron', 'ibis'], page: 'last' })).toEqual({ query: 'heron', page: 1 })
  })

  it('is cut where nobody would have typed on', () => {
    expect(questionIn({ q: 'x'.repeat(100_000) }).query).toHaveLength(200)
  })
})
