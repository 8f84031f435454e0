/** The three kinds of error that a caller can mend. A bug stays a plain Error. */

/** Base of all expected errors: a code for programs, a message for people, and the next step. */
export class HearsayError extends Error {
  readonly code: string
  readonly next: string
  constructor(code: string, message: string, next: string) {
    super(message)
    this.code = code
    this.next = next
  }
}

/** What was given cannot be used. */
export class InvalidInputError extends HearsayError {
  override readonly name = 'InvalidInputError'
}

/** What was asked for does not exist. */
export class NotFoundError extends HearsayError {
  override readonly name = 'NotFoundError'
}

/** What was asked for stands against something that is already there. */
export class ConflictError extends HearsayError {
  override readonly name = 'ConflictError'
}
