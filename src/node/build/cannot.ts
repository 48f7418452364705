/** What keeps the command from going on: one line names the file and the cause, and the exit code is 2. */
export class Cannot extends Error {
  readonly file: string;

  constructor(file: string, cause: string) {
    super(cause);
    this.name = 'Cannot';
    this.file = file;
  }
}
