/** The formats out, by the name that a person gives. */

import type { FormatName } from '../../core/api-export.ts'
import { BUNDLE } from './bundle.ts'
import { CSV } from './csv.ts'
import type { Format } from './format.ts'
import { GEXF } from './gexf.ts'
import { GRAPH_JSON } from './graph-json.ts'
import { GRAPHML } from './graphml.ts'
import { JSONL } from './jsonl.ts'

/** What writes each format. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  json: GRAPH_JSON,
  jsonl: JSONL,
  bundle: BUNDLE,
  gexf: GEXF,
  graphml: GRAPHML,
  csv: CSV,
}
