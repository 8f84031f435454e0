/** What the server asks of its database, in records; only this folder knows SQL. */
export {};
