let latest: { readonly pattern: string; readonly regex: RegExp } | null = null;

/** What the gate's `text.toLowerCase().match(pattern)` says. The latest pattern stays compiled: a backlog is read with one. */
export const matchesPattern = (pattern: string, text: string): boolean => {
  if (latest?.pattern !== pattern) latest = { pattern, regex: new RegExp(pattern) };
  return latest.regex.test(text.toLowerCase());
};
