/** Paging: a cursor is the number of records that were given already. */
import { InvalidInputError } from '../../core/errors.js';
/** Where a page starts. Throws InvalidInputError for a cursor that no answer gave. */
export function readCursor(cursor) {
    if (cursor === undefined)
        return 0;
    if (/^\d{1,9}$/.test(cursor))
        return Number(cursor);
    throw new InvalidInputError('cursor-invalid', 'The cursor is not one of ours.', 'Take nextCursor of the page before.');
}
/** The cursor of the next page; null after the last. */
export function nextCursor(offset, count, total) {
    return count > 0 && offset + count < total ? String(offset + count) : null;
}
