/** Who may ask: known host names only, and holders of the token where there is one. */
import type { RequestHandler } from 'express';
/** True for addresses that only this machine can reach. */
export declare function isLoopback(host: string): boolean;
/**
 * Refuses requests that were sent to another name than ours (DNS rebinding: a foreign page whose name suddenly points here).
 * A server that listens on all addresses cannot know its names; there the token protects.
 */
export declare function allowHosts(host: string): RequestHandler;
/** Asks for the token: as a bearer, or once as `?token=`, which is then kept in a cookie that no script can read. */
export declare function requireToken(token: string): RequestHandler;
