import { clsx, type ClassValue } from 'clsx'

/** Class names joined. One that contradicts what the component has by itself says that it counts: `text-soft!`. */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes)
}
