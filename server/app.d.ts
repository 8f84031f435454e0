/** The HTTP face: each route parses, asks and replies. */
import { type Express } from 'express';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';
export interface AppOptions {
    readonly store: Store;
    /** Folder of the built page. */
    readonly clientFolder: string;
    /** The name or address that the server listens on. */
    readonly host: string;
    /** Asked of everybody when given. */
    readonly token: string | undefined;
    readonly version: string;
    readonly log: Log;
    /** Milliseconds, for the duration of requests in the log. */
    readonly now: () => number;
}
/** Builds the application; it listens nowhere yet. */
export declare function createApp({ store, clientFolder, host, token, version, log, now }: AppOptions): Express;
