/** Writes, removes and recalls articles. Called inside a transaction. */

import type Database from 'better-sqlite3'
import type { ArticleInput, Extraction } from '../../core/types.ts'
import { withoutText, withText } from '../packed-extraction.ts'
import type { ArticleTable } from './schema.ts'
import type { ArticleChange, StoredArticle } from './store.ts'
import { requireWellFormed } from './well-formed.ts'

export interface ArticleWriter {
  /** Keys of the articles that a change takes away: removed, or replaced by one of the same key or input. */
  findGone(change: ArticleChange): readonly string[]
  /** The extractions of all articles that the graph rests on, one by one. */
  extractions(): Iterable<Extraction>
  getExtraction(key: string): Extraction
  /** True when the graph rests on an article that another version of the extractor read. */
  isOutdated(extractor: string): boolean
  /** The graph rests on no article any more. */
  forgetReadings(): void
  /** Removes the articles that go and stores those that come. */
  write(change: ArticleChange, gone: readonly string[]): void
}

type ExtractionRow = Pick<ArticleTable, 'text' | 'extraction'>

/** Prepares writing for one connection. */
export function createArticleWriter(database: Database.Database): ArticleWriter {
  const findByKey = database.prepare<[string], string>('select key from article where key = ?').pluck()
  const findByInput = database.prepare<[string], string>('select key from article where input_hash = ?').pluck()
  const all = database.prepare<[], ExtractionRow>("select text, extraction from article where extractor != ''")
  const one = database.prepare<[string], ExtractionRow>('select text, extraction from article where key = ?')
  const remove = database.prepare<[string]>('delete from article where key = ?')
  const findTextId = database.prepare<[string], number>('select id from article_text where article = ?').pluck()
  const removeTextId = database.prepare<[number]>('delete from article_text where id = ?')
  const insertTextId = database.prepare<[string]>('insert into article_text (article) values (?)')
  const forgetText = database.prepare<[number]>('delete from article_search where rowid = ?')
  const indexText = database.prepare<[number, string]>('insert into article_search (rowid, words) values (?, ?)')
  const insert = database.prepare<[ArticleTable]>(
    `insert into article values (@key, @input_hash, @extractor, @input, @text, @text_hash, @title, @author, @publisher,
       @date, @url, @file, @attributions, @extraction)`,
  )
  const findOutdated = database.prepare<[string]>("select 1 from article where extractor not in ('', ?) limit 1")
  const forget = database.prepare<[]>("update article set extractor = ''")
  return {
    isOutdated: (extractor) => findOutdated.get(extractor) !== undefined,
    forgetReadings: () => void forget.run(),
    findGone({ articles, removed }) {
      const keys = [...removed, ...articles.map(({ extraction }) => extraction.article.key)]
      const found = [
        ...keys.map((key) => findByKey.get(key)),
        ...articles.map(({ inputHash }) => findByInput.get(inputHash)),
      ]
      return [...new Set(found.flatMap((key) => key ?? []))]
    },
    *extractions() {
      for (const { text, extraction } of all.iterate()) yield withText(extraction, { text })
    },
    getExtraction(key) {
      const { text, extraction } = one.get(key) as ExtractionRow
      return withText(extraction, { text })
    },
    write({ articles }, gone) {
      for (const key of gone) {
        remove.run(key)
        const id = findTextId.get(key) as number
        forgetText.run(id)
        removeTextId.run(id)
      }
      for (const article of articles) {
        requireWellFormed(article)
        const row = articleRow(article)
        insert.run(row)
        const id = Number(insertTextId.run(row.key).lastInsertRowid)
        indexText.run(id, `${row.title}\n${row.text}`)
      }
    },
  }
}

function articleRow({ input, inputHash, extractor, extraction, packed }: StoredArticle): ArticleTable {
  const { text, ...metadata } = input satisfies ArticleInput
  const { article } = extraction
  return {
    key: article.key,
    input_hash: inputHash,
    extractor,
    input: JSON.stringify(metadata),
    text,
    text_hash: article.textHash,
    title: article.title ?? article.id,
    author: article.author,
    publisher: article.publisher,
    date: article.date,
    url: article.url,
    file: article.file,
    attributions: extraction.attributions.length,
    extraction: packed?.json ?? withoutText(extraction),
  }
}
