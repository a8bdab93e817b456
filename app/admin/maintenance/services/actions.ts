'use server'
import { z } from 'zod'
import { done, goTo, invalid, missing, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { inNewEdition } from '@/lib/edition.ts'
import { deleteService, mergeService, moveService, renameService } from '@/lib/maintenance/change-service.ts'
import { ensureService } from '@/lib/maintenance/services.ts'

const Id = z.coerce.number().int().min(1)
const Name = z.string().trim().min(1, 'Give the service a name.').max(80, 'Use at most 80 characters.')

export const createService = formAction({
  permission: 'service.manage',
  input: z.object({ name: Name }),
  async run({ input: { name }, database, now }) {
    const service = await inNewEdition(database, now, (db) => ensureService(db, now, name))
    if (!service.created) return invalid({ name: `There is a service “${service.name}” already.` })
    return done(`The service “${service.name}” is in the list.`)
  },
})

export const placeService = formAction({
  permission: 'service.manage',
  input: z.object({ id: Id, to: z.enum(['earlier', 'later']) }),
  async run({ input: { id, to }, database, now }) {
    if (!(await moveService(database, now, id, to))) return missing()
    return done(to === 'earlier' ? 'Moved up.' : 'Moved down.')
  },
})

export const saveService = formAction({
  permission: 'service.manage',
  input: z.object({ id: Id, name: Name }),
  async run({ input: { id, name }, database, now }) {
    const result = await renameService(database, now, id, name)
    switch (result.outcome) {
      case 'renamed':
        return goTo(adminPaths.services(), `The service is called “${name}” now.`)
      case 'missing':
        return missing()
      case 'taken':
        return invalid({
          name: `There is a service “${result.by.name}” already. To make one of the two, merge them below.`,
        })
    }
  },
})

export const mergeServices = formAction({
  permission: 'service.manage',
  input: z.object({ id: Id, into: z.coerce.number().int().min(1, 'Choose a service.') }),
  async run({ input: { id, into }, database, now }) {
    if (!(await mergeService(database, now, id, into)))
      return refused('One of the two services is not there any more, or both are the same.')
    return goTo(adminPaths.services(), 'The services are one now.')
  },
})

export const removeService = formAction({
  permission: 'service.manage',
  input: z.object({ id: Id }),
  async run({ input: { id }, database, now }) {
    const result = await deleteService(database, now, id)
    switch (result.outcome) {
      case 'deleted':
        return goTo(adminPaths.services(), 'The service is deleted.')
      case 'missing':
        return missing()
      case 'named':
        return refused(
          result.windows === 1
            ? 'A window names it. Merge it into another service instead.'
            : `${result.windows} windows name it. Merge it into another service instead.`,
        )
    }
  },
})
