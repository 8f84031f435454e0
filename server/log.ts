/** Logging: JSON lines on demand, else only failures. */

/** The part of a pino logger that we use. */
export interface Log {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Never written, wherever they stand. */
const SECRETS = ['token', 'authorization', 'cookie'].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/** JSON lines on stderr, by pino. */
export async function createJsonLog(): Promise<Log> {
  const { default: pino } = await import('pino')
  const log = pino({ serializers: { error: pino.stdSerializers.err }, redact: SECRETS }, pino.destination(2))
  return {
    info: (fields, message) => log.info(fields, message),
    error: (fields, message) => log.error(fields, message),
  }
}

/** Only failures, readable, through the given writer. */
export function createQuietLog(write: (line: string) => void): Log {
  return {
    info() {},
    error(fields, message) {
      const cause = 'error' in fields ? fields.error : fields
      write(`${message}: ${cause instanceof Error ? cause.stack : String(cause)}\n`)
    },
  }
}
