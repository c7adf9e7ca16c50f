import { syntaxError, tokenize, type Token } from './lexer';
import type { Block } from './ast';

/** What may begin an expression, as Jira lists it. */
const startOfExpression =
  '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {';

/** A position in the tokens of one expression. */
export class Cursor {
  private at = 0;
  private readonly tokens: readonly Token[];
  readonly text: string;
  /** Reads `declarations body` up to a `}`; given from outside because arrow functions hold blocks and blocks hold expressions. */
  readonly block: (cursor: Cursor) => Block;

  constructor(text: string, block: (cursor: Cursor) => Block, from = 0, to = text.length) {
    this.text = text;
    this.block = block;
    this.tokens = tokenize(text, from, to);
  }

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)];
    if (token === undefined) throw syntaxError(this.text, 0, 'Empty expression.');
    return token;
  }

  take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  /** Where the last token taken ended. */
  get end(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  sees(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === 'mark' || token.kind === 'keyword') && token.text === text;
  }

  accept(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += 1;
    return true;
  }

  expect(text: string): Token {
    if (!this.sees(text)) this.refuse(text);
    return this.take();
  }

  name(): string {
    if (this.peek().kind !== 'name') this.refuse('IDENTIFIER');
    return this.take().text;
  }

  /** A property name: any word, keywords too. */
  word(): string {
    const { kind } = this.peek();
    if (kind !== 'name' && kind !== 'keyword') this.refuse('IDENTIFIER');
    return this.take().text;
  }

  refuse(expected: string = startOfExpression): never {
    const token = this.peek();
    throw syntaxError(this.text, token.start, `${expected} expected, ${token.text} encountered.`);
  }
}
