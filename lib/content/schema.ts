import { getSchema } from '@tiptap/core'
import { extensions } from './extensions.ts'

export const schema = getSchema(extensions)
