/** Corpora in the notation of origin-notation.ts: title | articles | what a reader is told | keys of the sources. */

const TABLE = `
a person who is quoted | a: lee | 1 article · 1 origin | lee
an agency that speaks | a: ministry | 1 article · 1 origin | ministry
an unnamed source | a: ?official | 1 article · 1 origin (unnamed) | ?official~a
a document without a title | a: #report | 1 article · 1 origin (unnamed) | #report~a
an outlet that names nobody | a: herald | 1 article · 1 origin | herald
the article’s own voice | a: own | 1 article · no origin named |
a cue without a source, beside the own voice | a: own ; own | 1 article · no origin named |
a person through an outlet | a: herald < lee | 1 article · 1 origin | lee
an unnamed source through an outlet | a: herald < ?official | 1 article · 1 origin (unnamed) | ?official~a
a person through two outlets in a row | a: herald < post < lee | 1 article · 1 origin | lee
a document that an official shows to an outlet | a: network < ?official < #message | 1 article · 1 origin (unnamed) | #message~a
the article’s own outlet as its source | a@herald: herald | 1 article · no origin named |
what the article’s own outlet was told | a@herald: herald < lee | 1 article · 1 origin | lee
two people in one article | a: lee ; hall | 1 article · 2 origins | hall lee
a person and an unnamed source in one article | a: lee ; ?official | 1 article · 2 origins | ?official~a lee
two unnamed sources of one article | a: ?official ; ?aide | 1 article · 1 origin (unnamed) | ?aide~a ?official~a
two unnamed sources through two outlets | a: herald < ?official ; post < ?aide | 1 article · 1–2 origins (all unnamed) | ?aide~a ?official~a
an outlet with a named and an unnamed source | a: herald < lee ; herald < ?official | 1 article · 2 origins | ?official~a lee
a person named beside the own voice | a: own ; lee | 1 article · 1 origin | lee
a denial alone | a: !hall | 1 article · denied by hall; no origin named |
a doubt alone | a: ~hall | 1 article · denied by hall; no origin named |
a claim and its denial | a: lee ; !hall | 1 article · 1 origin | lee
a claim that somebody doubts | a: lee ; ~hall | 1 article · 1 origin | lee
a spokeswoman and her ministry | a: lee/ministry ; ministry | 1 article · 1–2 origins | lee ministry
one speaker in two articles | a: lee / b: lee | 2 articles · 1 origin | lee
one speaker through two outlets | a: herald < lee / b: post < lee | 2 articles · 1 origin | lee
one speaker directly and through an outlet | a: lee / b: herald < lee | 2 articles · 1 origin | lee
two speakers | a: lee / b: hall | 2 articles · 2 origins | hall lee
two outlets that name nobody | a: herald / b: post | 2 articles · 2 origins | herald post
unnamed sources of two outlets | a: herald < ?official / b: post < ?aide | 2 articles · 1–2 origins (all unnamed) | ?aide~b ?official~a
unnamed sources of one outlet in two articles | a: herald < ?official / b: herald < ?people | 2 articles · 1 origin (unnamed) | ?official~a ?people~b
unnamed sources of two articles of one outlet | a@herald: ?official / b@herald: ?aide | 2 articles · 1 origin (unnamed) | ?aide~b ?official~a
unnamed sources of two articles without an outlet | a: ?official / b: ?aide | 2 articles · 1–2 origins (all unnamed) | ?aide~b ?official~a
an unnamed source, and the outlet alone in another article | a: herald < ?official / b: herald | 2 articles · 1 origin (unnamed) | ?official~a
a person, and the outlet alone in another article | a: herald < lee / b: herald | 2 articles · 1 origin | lee
a person here, an unnamed source of the same outlet there | a: herald < lee / b: herald < ?official | 2 articles · 1–2 origins | ?official~b lee
a person here, an unnamed source of another outlet there | a: herald < lee / b: post < ?official | 2 articles · 2 origins | ?official~b lee
a source and an article that drops it | a: lee / b: own | 2 articles · 1 origin | lee
an unnamed source and an article that drops it | a: herald < ?official / b: own | 2 articles · 1 origin (unnamed) | ?official~a
two articles that name nobody | a: own / b: own | 2 articles · no origin named |
a copy of an article that names nobody | a: own / b: own / b copies a | 2 articles · no origin named |
an outlet that is in the corpus and names its source | a@herald: lee / b: herald | 2 articles · 1 origin | lee
an outlet that is in the corpus and names nobody | a@herald: own / b: herald | 2 articles · 1 origin | herald
an outlet whose source only the relay names | a@herald: own / b: herald < lee | 2 articles · 1 origin | lee
a copy of a quotation | a: lee / b: lee / b copies a | 2 articles · 1 origin | lee
a shared passage with an unnamed source | a: ?official / b: ?official / a shares b | 2 articles · 1 origin (unnamed) | ?official~a ?official~b
two outlets that cite each other | a@herald: post / b@post: herald | 2 articles · no independent origin found · circular |
two outlets that cite each other, and a source of one | a@herald: post ; lee / b@post: herald | 2 articles · 1 origin · circular | lee
a denial by another article’s source | a: lee / b: !hall | 2 articles · 1 origin | lee
two denials | a: !lee / b: !hall | 2 articles · denied by lee and hall; no origin named |
a document here, and how it came out there | a: network < ?official < #message / b: #message | 2 articles · 1 origin (unnamed) | #message~a #message~b
a spokeswoman here and her ministry there | a: lee/ministry / b: ministry | 2 articles · 1–2 origins | lee ministry
a message here, the official who tells of it there | a: ?official / b: #message | 2 articles · 1 origin (unnamed) | #message~b
two outlets, of which one leans on the other in some article, for other words | a: herald / b: post [herald cites post] / a means b | 2 articles · 1–2 origins | herald post
two outlets, of which one leans on the other in some article, for the same words | a: herald / b: post < lee [herald cites post] | 2 articles · 1 origin | lee
two outlets that lean on each other for something else | a: herald [post cites herald] / b: post [herald cites post] / a means b | 2 articles · 1–2 origins | herald post
two outlets, both of which lean on unnamed sources | a: herald [herald cites ?people] / b: post [post cites ?official] | 2 articles · 1–2 origins | herald post
an outlet that leans on a person beside unnamed sources | a: herald [herald cites ?people] [herald cites lee] / b: post [post cites ?official] | 2 articles · 2 origins | herald post
a document that an outlet tells of, beside another outlet of which it tells | a: times < #report ; times < herald | 1 article · 1 origin | herald
a document that one article has from an outlet, beside an outlet in another article | a: times < #report / b: times < herald | 2 articles · 1–2 origins | #report~a herald
what an outlet’s unnamed sources have from an agency, and the outlet’s sources elsewhere | a: herald < ?people < ministry / b: herald < ?officials | 2 articles · 1 origin | ministry
three unnamed sources of three outlets | a: herald < ?x / b: post < ?y / c: times < ?z | 3 articles · 1–3 origins (all unnamed) | ?x~a ?y~b ?z~c
a person and two unnamed sources elsewhere | a: lee / b: post < ?y / c: times < ?z | 3 articles · 2–3 origins | ?y~b ?z~c lee
a copy of a copy | a: lee / b: own / c: own / b copies a / c copies b | 3 articles · 1 origin | lee
relays of relays | a@herald: lee / b@post: herald / c: post | 3 articles · 1 origin | lee
relays of an outlet that names nobody | a@herald: own / b@post: herald / c: post | 3 articles · 1 origin | herald
a circle of three | a@herald: post / b@post: times / c@times: herald | 3 articles · no independent origin found · circular |
a circle of three with a source | a@herald: post / b@post: times / c@times: herald ; ?official | 3 articles · 1 origin (unnamed) · circular | ?official~c
a circle, and a speaker beside it | a@herald: post / b@post: herald / c: lee | 3 articles · 1–2 origins · circular | lee
a circle, and an article that follows it | a@herald: post / b@post: herald / c: herald | 3 articles · no independent origin found · circular |
two speakers, one of them through three outlets | a: herald < lee / b: post < lee / c: times < lee ; hall | 3 articles · 2 origins | hall lee
one unnamed source through a relay, and its outlet | a@herald: ?official / b: herald < ?official / c: post < herald | 3 articles · 1 origin (unnamed) | ?official~a ?official~b
a source, its denial, and an article that drops it | a: lee / b: !hall / c: own | 3 articles · 1 origin | lee
three own voices and one source | a: own / b: own / c: own / d: herald < ?official | 4 articles · 1 origin (unnamed) | ?official~d
two outlets, one relay of both | a@herald: ?x / b@post: ?y / c: herald ; post | 3 articles · 1–2 origins (all unnamed) | ?x~a ?y~b
two circles | a@herald: post / b@post: herald / c@times: wire / d@wire: times | 4 articles · no independent origin found · circular |
five articles on two unnamed sources | a: network < ?official / b: times < herald < ?people / c: herald < ?people / d: own / e: own ; network < ?official | 5 articles · 1–2 origins (all unnamed) | ?official~a ?official~e ?people~b ?people~c
five articles on one speaker | a: lee / b: herald < lee / c: post < herald < lee / d: own / e: post | 5 articles · 1 origin | lee
`

/** Title, articles, what a reader is told, keys of the sources. */
export type OriginCase = readonly [title: string, corpus: readonly string[], words: string, sources: string]

export const ORIGIN_CASES: readonly OriginCase[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [title = '', corpus = '', words = '', sources = ''] = line.split('|').map((cell) => cell.trim())
    return [title, corpus.split(' / '), words, sources]
  })
