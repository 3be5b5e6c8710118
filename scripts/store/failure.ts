/** Something the person at the terminal can act on: one line, and the end of a log when that helps. */
export class StartFailure extends Error {
  constructor(
    message: string,
    readonly logTail?: string,
  ) {
    super(message)
  }
}
