import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-rules.ts'

describe('a password is refused', () => {
  it.each([
    ['with eleven characters', 'teal-otter4'],
    ['with eleven characters of four bytes each', '🦦🌾🎻🚲🪁🧭🪵🧵🫖🪴🛶'],
    ['beyond a thousand characters', 'otter violin '.repeat(80)],
    ['when it repeats one word', 'violinviolinviolin'],
    ['when it is nearly one character', 'aaaaaaaaaaaab'],
    ['when it is a run of the keyboard known from leaks', '1qaz2wsx3edc'],
    ['when leaks know it in another case', '1QAZ2wsx3EDC'],
    ['when it is a common one with a year', 'Liverpool2024!'],
    ['when it is a common one among digits', '12password1234'],
  ])('%s', async (_, password) => {
    expect(await passwordProblem(password)).toMatch(/\.$/)
  })

  it('when it is mostly the name of whoever chose it', async () => {
    const about = ['Thandi Mokoena', 'thandi@northbeam.example', 'Northbeam Status']
    expect(await passwordProblem('Thandi-Mokoena1', about)).toMatch(/your name/)
    expect(await passwordProblem('northbeam-2026!', about)).toMatch(/your name/)
  })
})

describe('a password is accepted', () => {
  it.each([
    ['of a few unrelated words', 'violin otter teapot'],
    ['from a password manager', 'xK9#vQ2!mZ7$'],
    ['of a thousand characters', Array.from({ length: 200 }, (_, n) => `${n}`.padStart(5, 'q')).join('')],
    ['in another script', 'скрипка выдра чайник'],
  ])('%s', async (_, password) => {
    expect(await passwordProblem(password)).toBeNull()
  })

  it('that mentions its owner among much else', async () => {
    expect(await passwordProblem('thandi likes violins in april', ['Thandi Mokoena'])).toBeNull()
  })
})
