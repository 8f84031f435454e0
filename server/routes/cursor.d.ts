/** Paging: a cursor is the number of records that were given already. */
/** Where a page starts. Throws InvalidInputError for a cursor that no answer gave. */
export declare function readCursor(cursor: string | undefined): number;
/** The cursor of the next page; null after the last. */
export declare function nextCursor(offset: number, count: number, total: number): string | null;
