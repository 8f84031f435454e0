/** What the command line says, checked. */

import { z } from 'zod'
import { exportQuerySchema } from '../core/api-export.ts'
import { InvalidInputError } from '../core/errors.ts'
import { isLoopback } from './access.ts'
import { tellWrongValue } from './wrong-value.ts'

const dataSchema = z.string().min(1, 'give a file')
const gazetteerSchema = z.string().min(1, 'give a file').optional()

const serveSchema = z.object({
  port: z.coerce
    .number('give a number')
    .int('give a whole number')
    .min(0, 'give 0 to 65535')
    .max(65_535, 'give 0 to 65535'),
  host: z.string().regex(/^[\w.:-]+$/, 'give a host name or address'),
  token: z
    .string()
    .regex(/^[\w.~-]{16,200}$/, 'give 16 to 200 letters, digits or - . _ ~')
    .optional(),
  data: dataSchema,
  gazetteer: gazetteerSchema,
  seeds: z.boolean(),
  log: z.boolean(),
  metrics: z.boolean(),
  rateLimit: z.coerce.number('give a number').int('give a whole number').min(0, 'give 0 or more'),
  readOnly: z.boolean(),
  maxUpload: z.coerce.number('give a number').min(0.001, 'give 0.001 to 1000').max(1_000, 'give 0.001 to 1000'),
})

/** Options of `serve`: port 0 takes a free one, `data` is the file of the database, `gazetteer` one with names of one's own, `maxUpload` is in megabytes, `rateLimit` by address and minute, 0 for none. */
export type ServeConfig = z.infer<typeof serveSchema>

/** Checks the options of `serve`. Throws InvalidInputError, also for a public address without a token. */
export function parseServeConfig(options: unknown): ServeConfig {
  const config = parseOptions(serveSchema, options)
  if (!isLoopback(config.host) && config.token === undefined) {
    throw new InvalidInputError(
      'token-missing',
      `Others could reach the server at ${config.host}.`,
      'Give a secret of 16 characters or more with --token, or leave out --host.',
    )
  }
  return config
}

const ingestSchema = z.object({ data: dataSchema, gazetteer: gazetteerSchema })

/** Options of `ingest`. */
export type IngestConfig = z.infer<typeof ingestSchema>

/** Checks the options of `ingest`. Throws InvalidInputError. */
export function parseIngestConfig(options: unknown): IngestConfig {
  return parseOptions(ingestSchema, options)
}

const importSchema = ingestSchema.extend({ author: z.string().trim().min(1, 'give a name').max(100, 'give a name') })

/** Options of `import`. */
export type ImportConfig = z.infer<typeof importSchema>

/** Checks the options of `import`. Throws InvalidInputError. */
export function parseImportConfig(options: unknown): ImportConfig {
  return parseOptions(importSchema, options)
}

const exportSchema = exportQuerySchema.extend({
  bom: z.boolean(),
  data: dataSchema,
  out: z.string().min(1, 'give a file or folder').optional(),
})

/** Options of `export`. */
export type ExportConfig = z.infer<typeof exportSchema>

/** Checks the options of `export`. Throws InvalidInputError. */
export function parseExportConfig(options: unknown): ExportConfig {
  return parseOptions(exportSchema, options)
}

function parseOptions<Output>(schema: z.ZodType<Output>, options: unknown): Output {
  const parsed = schema.safeParse(options)
  if (parsed.success) return parsed.data
  const { field, words } = tellWrongValue(parsed.error)
  throw new InvalidInputError(
    'option-invalid',
    `--${optionName(field)} is wrong: ${words}.`,
    'See all options with --help.',
  )
}

/** "maxUpload" -> "max-upload" */
const optionName = (field: string) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
