import { expect, test } from 'vitest'
import { markAttributes, nodeAttributes } from './attributes.ts'
import { schema } from './schema.ts'

function inSchema(specs: Record<string, { spec: { attrs?: object } }>) {
  return named(Object.entries(specs).map(([name, { spec }]) => [name, spec.attrs ?? {}]))
}

function inTypes(specs: Record<string, { shape: object }>) {
  return named(Object.entries(specs).map(([name, { shape }]) => [name, shape]))
}

function named(entries: [string, object][]) {
  return Object.fromEntries(entries.map(([name, attributes]) => [name, Object.keys(attributes).toSorted()]))
}

test('the schema has exactly the nodes, marks and attributes that the types name', () => {
  expect(inSchema(schema.nodes)).toEqual(inTypes(nodeAttributes))
  expect(inSchema(schema.marks)).toEqual(inTypes(markAttributes))
})
