/** A complaint of the parser: where it is, and what it says. */
export interface SyntaxComplaint {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly stop: number;
}
