/** Ready-made records for processes that write. */

import type { Extraction } from '../../../core/types.ts'
import { EXTRACTIONS, OTHER_VERSIONS } from '../../core/shared-articles.ts'
import type { Versions } from './changes.ts'

/** The shared articles, each in two versions. */
export const VERSIONS: Versions = EXTRACTIONS.map((first, index) => [first, OTHER_VERSIONS[index] as Extraction])
