/** Logging: JSON lines on demand, else only failures. */
/** JSON lines on stderr, by pino. */
export async function createJsonLog() {
    const { default: pino } = await import('pino');
    const log = pino({ serializers: { error: pino.stdSerializers.err } }, pino.destination(2));
    return {
        info: (fields, message) => log.info(fields, message),
        error: (fields, message) => log.error(fields, message),
    };
}
/** Only failures, readable, through the given writer. */
export function createQuietLog(write) {
    return {
        info() { },
        error(fields, message) {
            const cause = 'error' in fields ? fields.error : fields;
            write(`${message}: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
        },
    };
}
