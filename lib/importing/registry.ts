import type { Importer } from './importer.ts'
import { wordpress } from './wordpress/wordpress.ts'

/** Everything that posts can be imported from. */
export const importers: readonly Importer[] = [wordpress]
