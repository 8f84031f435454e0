/** The documentation as a page: plain HTML, no scripts. */

import { createHash } from 'node:crypto'
import { COMMON_ERRORS, describeRoute, type ParameterDescription } from './openapi.ts'
import type { Route } from './routes/route.ts'
import { fillExample, type Samples } from './routes/samples.ts'

const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#595959, #a8a8a8); --line: light-dark(#d6d6d6, #444); --plate: light-dark(#f4f4f2, #24252a); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; background: light-dark(#fff, #18191c); color: light-dark(#1a1a1a, #ececec); }
a { color: light-dark(#0b57a4, #8ab8ff); }
section { border-top: 1px solid var(--line); padding: .5rem 0 1rem; }
h2 { font-size: 1rem; margin: .75rem 0 .25rem; overflow-wrap: anywhere; }
code { font: .9em ui-monospace, monospace; }
h2 code, pre { background: var(--plate); border-radius: 4px; padding: .15rem .4rem; }
pre { overflow: auto; padding: .5rem .75rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .2rem .75rem .2rem 0; border-bottom: 1px solid var(--line); }
small, .quiet { color: var(--quiet); }
p { margin: .4rem 0; overflow-wrap: anywhere; }
`

/** The page may load nothing: only its own style, known by its hash. */
export const DOCUMENTATION_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** One section a route, each with an example that opens. */
export function renderDocumentation(routes: readonly Route[], samples: Samples, version: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hearsay: what there is to ask</title>
<style>${STYLE}</style>
<main>
<h1>What there is to ask</h1>
<p>Answers are JSON unless another form is named. The same for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. <small>Hearsay ${escaped(version)}</small></p>
<p>Ids in paths are keys, percent-encoded: <code>person%3Aann-lee</code>. Spans are half-open offsets in UTF-16 units. Lists have <code>limit</code> and <code>cursor</code>; the next page’s cursor is <code>nextCursor</code>, null after the last. Answers have an <code>ETag</code>; sent back as <code>If-None-Match</code>, it saves an answer that did not change. A parameter that is not known is an error.</p>
<p>Every error is <code>{"error": {"code", "message", "next", "see"}}</code>: for programs, for people, what to do now, and, where there is one, the address for that. Any address may give ${Object.entries(
    COMMON_ERRORS,
  )
    .map(([status, why]) => `<code>${status}</code> (${escaped(why.replace(/\.$/, ''))})`)
    .join(', ')}.</p>
${routes.map((route) => sectionOf(route, samples)).join('\n')}
</main>
</html>
`
}

function sectionOf(route: Route, samples: Samples): string {
  const { method, path, summary, example } = route
  const { parameters, answer, errors } = describeRoute(route)
  return `<section>
<h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>
<p>${marked(summary)}</p>
${tableOf(parameters)}${exampleOf(method, example, samples)}
<p class="quiet">Gives ${escaped(answer)}${errors.length > 0 ? `; errors ${errors.join(', ')}` : ''}.</p>
</section>`
}

function tableOf(parameters: readonly ParameterDescription[]): string {
  if (parameters.length === 0) return ''
  const rows = parameters.map(
    ({ name, type, description }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${escaped(type)}</td><td>${escaped(description)}</td></tr>`,
  )
  return `<table><tr><th>Parameter</th><th>Takes</th><th>For</th></tr>${rows.join('')}</table>\n`
}

function exampleOf(method: Route['method'], example: string, samples: Samples): string {
  if (method !== 'get') return `<pre>${escaped(example)}</pre>`
  const address = fillExample(example, samples)
  if (address === null)
    return `<p class="quiet">Example: <code>${escaped(example)}</code> (the database holds none yet)</p>`
  return `<p>Example: <a href="${escaped(address)}"><code>${escaped(address)}</code></a></p>`
}

/** Escaped, with `words` as code. */
function marked(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

const ENTITY_BY_CHARACTER: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITY_BY_CHARACTER[character] ?? character)
}
