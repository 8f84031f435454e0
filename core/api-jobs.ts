/** The JSON with which articles are given in, and of the jobs that read them. */

import { z } from 'zod'
import { cursorSchema, limitUpTo } from './api.ts'
import { MAX_TEXT_LENGTH } from './article.ts'

/** waiting: accepted and durable; running: some of it is read; done: all of it is stored or set aside; cancelled: what was not read yet never will be. */
export const JOB_STATES = ['waiting', 'running', 'done', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** How an article of a job is; unchanged: the store had it already. */
export const INPUT_STATES = ['waiting', 'stored', 'unchanged', 'set-aside'] as const
export type InputState = (typeof INPUT_STATES)[number]

// ------------------------------------------------------------------------------------------------------------ requests

const words = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => !text.includes('\0'), 'has a zero byte')

const webAddress = words(4_000).regex(/^https?:\/\//i, 'give an address that begins with http:// or https://')

/** What is said of an article beside its text. */
const METADATA = {
  title: words(2_000),
  author: words(2_000),
  publisher: words(500),
  date: words(100),
  url: webAddress,
}

/** POST /api/articles */
export const giveArticlesQuerySchema = z.strictObject({
  wait: z.coerce.number().min(0).max(30).default(0).describe('Seconds to wait for the end of the job.'),
  id: words(500).optional().describe('A name for the article; of a text or a page.'),
  title: METADATA.title.optional().describe('Of a text or a page.'),
  author: METADATA.author.optional().describe('Of a text or a page.'),
  publisher: METADATA.publisher.optional().describe('Of a text or a page: the outlet.'),
  date: METADATA.date.optional().describe('Of a text or a page.'),
  url: METADATA.url.optional().describe('Of a text or a page: its address.'),
})
export type GiveArticlesQuery = z.infer<typeof giveArticlesQuerySchema>

/** One article as JSON, alone, in an array or on a line. Fields of other names are left alone. */
export const givenArticleSchema = z
  .object({
    text: words(MAX_TEXT_LENGTH),
    id: words(500).nullish(),
    title: METADATA.title.nullish(),
    author: METADATA.author.nullish(),
    publisher: METADATA.publisher.nullish(),
    date: METADATA.date.nullish(),
    url: METADATA.url.nullish(),
  })
  .meta({ id: 'GivenArticle' })

/** PUT /api/articles/:id: all that is said of the article from now on; what is left out is read from the text again. */
export const metadataSchema = z
  .strictObject({
    title: METADATA.title.optional(),
    author: METADATA.author.optional(),
    publisher: METADATA.publisher.optional(),
    date: METADATA.date.optional(),
    url: METADATA.url.optional(),
  })
  .meta({ id: 'Metadata' })
export type Metadata = z.infer<typeof metadataSchema>

/** PATCH /api/articles/:id: what is left out stays as it is, null takes back what was given: it is then read from the text. */
export const metadataChangeSchema = z
  .strictObject({
    title: METADATA.title.nullable().optional(),
    author: METADATA.author.nullable().optional(),
    publisher: METADATA.publisher.nullable().optional(),
    date: METADATA.date.nullable().optional(),
    url: METADATA.url.nullable().optional(),
  })
  .meta({ id: 'MetadataChange' })
export type MetadataChange = z.infer<typeof metadataChangeSchema>

/** GET /api/jobs */
export const jobsQuerySchema = z.strictObject({ limit: limitUpTo(200, 50), cursor: cursorSchema })
export type JobsQuery = z.infer<typeof jobsQuerySchema>

/** GET /api/jobs/:id */
export const jobQuerySchema = z.strictObject({
  state: z
    .enum([...INPUT_STATES, 'all'])
    .default('set-aside')
    .describe('Which of its articles to list.'),
  limit: limitUpTo(500, 100),
  cursor: cursorSchema,
})
export type JobQuery = z.infer<typeof jobQuerySchema>

// ------------------------------------------------------------------------------------------------------------- answers

/** A job. `done` counts what is stored, unchanged or set aside; `problem` says why it stands still. */
export const jobSummarySchema = z
  .object({
    id: z.string(),
    state: z.enum(JOB_STATES),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
    total: z.number().int(),
    done: z.number().int(),
    stored: z.number().int(),
    unchanged: z.number().int(),
    setAside: z.number().int(),
    problem: z.object({ code: z.string(), message: z.string(), next: z.string() }).nullable(),
  })
  .meta({ id: 'JobSummary' })
export type JobSummary = z.infer<typeof jobSummarySchema>

/** Answer of GET /api/jobs, newest first. */
export const jobsAnswerSchema = z
  .object({ jobs: z.array(jobSummarySchema), total: z.number().int(), nextCursor: z.string().nullable() })
  .meta({ id: 'Jobs' })
export type JobsAnswer = z.infer<typeof jobsAnswerSchema>

/** Answer of GET /api/jobs/:id and of POST /api/articles. `place`: number of the line, or in the array, from 1; `key`: the article's. */
export const jobAnswerSchema = jobSummarySchema
  .extend({
    inputs: z.array(
      z.object({
        place: z.number().int(),
        name: z.string(),
        state: z.enum(INPUT_STATES),
        key: z.string().optional(),
        code: z.string().optional(),
        reason: z.string().optional(),
        next: z.string().optional(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Job' })
export type JobAnswer = z.infer<typeof jobAnswerSchema>
