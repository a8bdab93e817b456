import { adminApi } from '@/lib/admin-paths.ts'
import type { MediaFacts } from '@/lib/media/facts.ts'
import { ask } from '../keep/server.ts'

/** What is searched for in the library; pages count from 1. */
export type MediaSearch = { words: string; shelf: 'all' | 'pictures'; page: number }

export type FoundMedia = { items: MediaFacts[]; pages: number }

/** A page of the library. Rejects when the server cannot be reached, or says no. */
export async function findMedia(search: MediaSearch): Promise<FoundMedia> {
  const answer = await ask<FoundMedia>('GET', adminApi.findMedia(search))
  if ('items' in answer) return answer
  throw new Error('The library cannot be searched')
}
