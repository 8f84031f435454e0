/** Errors as answers: one shape, nothing of the inside. */
import { ConflictError, HearsayError, InvalidInputError, NotFoundError } from '../core/errors.js';
/** The status and answer for whatever was thrown; what was not expected becomes 500 without any detail. */
export function errorReply(error) {
    if (error instanceof HearsayError)
        return replyWith(statusOf(error), error.code, error.message, error.next);
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) {
        return replyWith(status, 'request-malformed', 'The request cannot be read.', 'Check the address and its encoding.');
    }
    return replyWith(500, 'internal', 'The server failed to answer.', 'Try again; if it stays, report it with the address.');
}
/** Parses what came in with a schema. Throws InvalidInputError that names the first field at fault. */
export function parseRequest(schema, value) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    const issue = parsed.error.issues[0];
    const field = issue?.path[0] === undefined ? 'the request' : `"${String(issue.path[0])}"`;
    throw new InvalidInputError('request-invalid', `Wrong value for ${field}: ${issue?.message ?? 'not as expected'}.`, 'Correct it and ask again.');
}
function statusOf(error) {
    if (error instanceof NotFoundError)
        return 404;
    return error instanceof ConflictError ? 409 : 400;
}
function replyWith(status, code, message, next) {
    return { status, answer: { error: { code, message, next } } };
}
