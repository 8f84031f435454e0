/** The formats out, by the name that a person gives. */

import type { FormatName } from '../../core/api-export.ts'
import { BRAT } from './brat.ts'
import { BUNDLE } from './bundle.ts'
import { CSV } from './csv.ts'
import type { Format } from './format.ts'
import { FTM } from './ftm.ts'
import { GEXF } from './gexf.ts'
import { GRAPH_JSON } from './graph-json.ts'
import { GRAPHML } from './graphml.ts'
import { JSON_LD } from './json-ld.ts'
import { JSONL } from './jsonl.ts'

/** What writes each format. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  json: GRAPH_JSON,
  jsonl: JSONL,
  bundle: BUNDLE,
  gexf: GEXF,
  graphml: GRAPHML,
  csv: CSV,
  jsonld: JSON_LD,
  ftm: FTM,
  brat: BRAT,
}
