/** What corrections show on the node of an entity. */

import type { NodeAttributes } from '../graph-types.ts'
import { compareText } from '../order.ts'
import type { Mark } from './types.ts'

/** The attributes with the label that a person gave; the name that it had is an alias then. */
export function withMark(attributes: NodeAttributes, mark: Mark | undefined): NodeAttributes {
  if (!mark) return attributes
  const { label = attributes.label, corrected } = mark
  const names = new Set([...(attributes.aliases ?? []), attributes.label])
  names.delete(label)
  return { ...attributes, label, aliases: [...names].sort(compareText), corrected }
}
