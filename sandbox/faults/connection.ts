/** The connection ended before an answer came: whoever asked cannot know whether it was done. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
  constructor() {
    super('The connection was cut.');
  }
}
