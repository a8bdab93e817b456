'use client'

import { createContext, useContext } from 'react'
import type { Upload } from '@/components/admin/upload-file.ts'

/** A post that a link can lead to. */
export type FoundPost = { id: number; title: string; path: string; note: string }

/** What the blocks of the editor need from the screen around it. */
export type Environment = {
  /** IANA name: the zone of the site, in which new maintenance windows begin. */
  zone: string
  /** The zones of maintenance tables, in order. */
  zones: string[]
  /** The names of all services that maintenance can touch. */
  services: string[]
  /** Whether the writer may add to them. */
  mayCreateServices: boolean
  upload: Upload
  findPosts: (query: string) => Promise<FoundPost[]>
}

const EditorEnvironment = createContext<Environment | null>(null)

export const EnvironmentProvider = EditorEnvironment.Provider

export function useEnvironment(): Environment {
  const environment = useContext(EditorEnvironment)
  if (!environment) throw new Error('The block stands outside of an editor')
  return environment
}
