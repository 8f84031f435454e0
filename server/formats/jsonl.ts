/** One line of JSON an article, with its attributions as offsets. */

import { joinSources } from '../../core/actors/split-sources.ts'
import type { Extraction, Span } from '../../core/types.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { FileFormat } from './format.ts'

const pair = ({ start, end }: Span): readonly [number, number] => [start, end]

/** The line of an article, without line break: {id, article, attributions: [{source, cue, content, nestedIn?, speaker, speakers? (where several share the cue), …}]}, offsets in UTF-16 units. */
export function toJsonLine({ article, attributions }: Extraction): string {
  const { id, key, title, publisher, date, url } = article
  return JSON.stringify({
    id,
    article: { key, title, publisher, date, url },
    attributions: joinSources(attributions).map((attribution) => ({
      source: attribution.source.map(pair),
      cue: [pair(attribution.cue)],
      content: attribution.content.map(pair),
      ...(attribution.nestedIn === undefined ? {} : { nestedIn: attribution.nestedIn }),
      speaker: attribution.speaker,
      ...(attribution.parts.length > 1 ? { speakers: attribution.parts.map(({ speaker }) => speaker) } : {}),
      via: attribution.via,
      mode: attribution.mode,
      stance: attribution.stance,
      confidence: attribution.confidence,
      why: attribution.why,
    })),
  })
}

/** A line for each article, in the order of their keys. */
export const JSONL: FileFormat = { ending: '.jsonl', mediaType: 'application/jsonl', write }

async function* write(snapshot: Snapshot): AsyncGenerator<string> {
  for await (const page of snapshot.articles())
    yield page.map(({ extraction }) => `${toJsonLine(extraction)}\n`).join('')
}
