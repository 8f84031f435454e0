/** Errors as answers: one shape, nothing of the inside. */
import type { z } from 'zod';
import type { ErrorAnswer } from '../core/api.ts';
export interface ErrorReply {
    readonly status: number;
    readonly answer: ErrorAnswer;
}
/** The status and answer for whatever was thrown; what was not expected becomes 500 without any detail. */
export declare function errorReply(error: unknown): ErrorReply;
/** Parses what came in with a schema. Throws InvalidInputError that names the first field at fault. */
export declare function parseRequest<Output>(schema: z.ZodType<Output>, value: unknown): Output;
