import type { References } from '../references.ts'
import type { BroughtFiles } from './files.ts'
import type { BroughtPeople } from './people.ts'
import type { Places } from './places.ts'
import type { BroughtTags } from './tags.ts'

/** What is here before the texts come. */
export type Brought = {
  people: BroughtPeople
  tags: BroughtTags
  files: BroughtFiles
  /** Whether files have come that no earlier run has brought. */
  hasNewFiles: boolean
  places: Places
  references: References
}
