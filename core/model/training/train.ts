/** Trains the whole model from annotated articles. The same articles in the same order give the same weights. */

import { tagByRules } from '../../tagger/rule-tagger.ts'
import { assign } from '../assign.ts'
import { measure } from '../confidence.ts'
import { extractFeatures, type Features, PLACE_CLASS_COUNT } from '../features.ts'
import { findHint, layHints } from '../hints.ts'
import { createTransitions } from '../labels.ts'
import { tagTokens } from '../part-of-speech.ts'
import { type ChainModel, type Proposed, propose } from '../propose.ts'
import { CUE_PLACE_CLASS_COUNT } from '../relative.ts'
import { tagTerms } from '../term-tags.ts'
import { addCues, createView, type LanguageModel, type View } from '../view.ts'
import type { AttributionModel } from '../weights.ts'
import { fitCalibration, isRight, type Judged } from './calibrate.ts'
import { type CorpusArticle, type Example, toExample } from './examples.ts'
import { countCues, lexiconWithout, toLexicon } from './learn-lexicon.ts'
import { matchGold, paragraphSequences, windowSequences } from './sequences.ts'
import { type ChainOptions, trainChain } from './train-chain.ts'
import { trainParser, trainTagger } from './train-language.ts'

export interface TrainOptions {
  readonly seed: number
  /** Slots of the tables of the two stages, as a power of two. */
  readonly bits: number
  readonly languagePasses: number
  readonly proposerPasses: number
  readonly assignerPasses: number
  /** The model leaves out what is less probable than this; chosen on articles kept apart. */
  readonly threshold: number
}

export const DEFAULT_TRAINING: TrainOptions = {
  seed: 1,
  bits: 21,
  languagePasses: 3,
  proposerPasses: 5,
  assignerPasses: 4,
  threshold: 0.25,
}

const RATE = 0.1
const DROPOUT = 0.6
/** Parts that take turns in being left out, so that stage two learns from proposals on unseen text. */
const PROPOSER_FOLDS = 3
const ASSIGNER_FOLDS = 2

interface Prepared {
  readonly example: Example
  readonly view: View
  readonly features: Features
}

interface ProposedText extends Prepared {
  readonly proposed: Proposed
}

/** Trains all parts. `onStage` hears the name of each part when it is done. */
export function trainModel(
  articles: readonly CorpusArticle[],
  options: TrainOptions,
  onStage: (stage: string) => void,
): AttributionModel {
  const examples = articles.flatMap((article) => toExample(article) ?? [])
  onStage(`${examples.length} articles read`)
  const { language, prepared, lexicon } = prepare(examples, options, onStage)
  const proposals = outOfFold(
    prepared,
    PROPOSER_FOLDS,
    (others) => trainProposer(others, options),
    (text, model) => ({
      ...text,
      proposed: propose(text.example.tokens, text.features, model),
    }),
    (fold) => onStage(`stage one without part ${fold + 1}`),
  )
  const proposer = trainProposer(prepared, options)
  onStage('stage one')
  const judged = outOfFold(
    proposals,
    ASSIGNER_FOLDS,
    (others) => trainAssigner(others, options),
    judge,
    (fold) => onStage(`stage two without part ${fold + 1}`),
  ).flat()
  const assigner = trainAssigner(proposals, options)
  onStage('stage two')
  const calibration = { weights: fitCalibration(judged), threshold: options.threshold }
  onStage(`confidence from ${judged.length} attributions`)
  return { language, lexicon, proposer, assigner, calibration }
}

/** Words, trees and features; each article is read by a model of language and a lexicon that did not learn from it. */
function prepare(examples: readonly Example[], options: TrainOptions, onStage: (stage: string) => void) {
  const views = outOfFold(
    examples,
    2,
    (others) => trainLanguage(others, options),
    lookAt,
    (fold) => onStage(`language without part ${fold + 1}`),
  )
  const language = trainLanguage(examples, options)
  onStage('language')
  const counts = countCues(examples)
  const lexicon = toLexicon(counts)
  const prepared = examples.map((example, index): Prepared => {
    const { view, hints } = views[index]!
    const full = addCues(view, lexiconWithout(counts, lexicon, example), hints)
    return { example, view: full, features: extractFeatures(full) }
  })
  return { language, prepared, lexicon }
}

function trainLanguage(examples: readonly Example[], { languagePasses, seed }: TrainOptions): LanguageModel {
  const annotated = examples.flatMap(({ tokens, silver }) => (silver ? [{ tokens, silver }] : []))
  const tagger = trainTagger(annotated, languagePasses, seed)
  const tagged = annotated.map((example) => ({ ...example, tags: tagTokens(example.tokens, tagger) }))
  return { tagger, parser: trainParser(tagged, languagePasses, seed + 1) }
}

function lookAt({ text, sentences, quotes, tokens }: Example, language: LanguageModel) {
  const tags = tagTokens(tokens, language.tagger)
  const tagged = tagTerms(sentences, tokens, tags)
  const ruled = tagByRules({ text, sentences: tagged, quotes, tokens, tags, outlets: [], blocks: [] })
  return { view: createView(tokens, tags, language), hints: layHints(tokens, ruled) }
}

/** Applies to each record what was trained on the parts that it is not in; the order stays. */
function outOfFold<Record, Model, Result>(
  records: readonly Record[],
  folds: number,
  train: (others: readonly Record[]) => Model,
  apply: (record: Record, model: Model) => Result,
  onFold: (fold: number) => void,
): Result[] {
  const results = new Array<Result>(records.length)
  for (let fold = 0; fold < folds; fold++) {
    const model = train(records.filter((_, index) => index % folds !== fold))
    for (let index = fold; index < records.length; index += folds) results[index] = apply(records[index]!, model)
    onFold(fold)
  }
  return results
}

const chainOptions = ({ bits, seed }: TrainOptions, passes: number): ChainOptions => ({
  bits,
  passes,
  rate: RATE,
  dropout: DROPOUT,
  seed: seed + 2,
})

function trainProposer(texts: readonly Prepared[], options: TrainOptions): ChainModel {
  const sequences = texts.flatMap(({ example, features }) =>
    paragraphSequences(example.tokens, features, example.labels),
  )
  return trainChain(sequences, createTransitions(PLACE_CLASS_COUNT), chainOptions(options, options.proposerPasses))
}

function trainAssigner(texts: readonly ProposedText[], options: TrainOptions): ChainModel {
  const sequences = texts.flatMap(({ example, view, features, proposed }) =>
    windowSequences(view, features, proposed, example.golds),
  )
  return trainChain(sequences, createTransitions(CUE_PLACE_CLASS_COUNT), chainOptions(options, options.assignerPasses))
}

function judge({ example, view, features, proposed }: ProposedText, model: ChainModel): Judged[] {
  const goldByProposal = matchGold(example.tokens, proposed.proposals, example.golds)
  return assign(view, features, proposed, model).map((assigned) => ({
    measures: measure(view, assigned, findHint(view.hints, assigned.proposal)),
    isRight: isRight(example.tokens, assigned, goldByProposal.get(assigned.proposal)),
  }))
}
