/** Logging: JSON lines on demand, else only failures. */
/** The part of a pino logger that we use. */
export interface Log {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
}
/** JSON lines on stderr, by pino. */
export declare function createJsonLog(): Promise<Log>;
/** Only failures, readable, through the given writer. */
export declare function createQuietLog(write: (line: string) => void): Log;
