/** A refusal as Jira's REST words it: an HTTP status and an ErrorCollection. */
export class JiraError extends Error {
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;

  constructor(status: number, errorMessages: readonly string[], errors: Readonly<Record<string, string>> = {}) {
    super([...errorMessages, ...Object.values(errors)].join(' ') || `Status ${status}`);
    this.name = 'JiraError';
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
  }
}

export const badRequest = (...messages: readonly string[]): JiraError => new JiraError(400, messages);

export const fieldErrors = (errors: Readonly<Record<string, string>>): JiraError => new JiraError(400, [], errors);

export const forbidden = (message: string): JiraError => new JiraError(403, [message]);

export const notFound = (message: string): JiraError => new JiraError(404, [message]);

/** What Jira says of an issue that is missing, and of one that the caller may not see: the same. */
export const issueNotFound = (): JiraError => notFound('Issue does not exist or you do not have permission to see it.');

export const projectNotFound = (idOrKey: string): JiraError =>
  notFound(`No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);
