/** A path under Jira's REST root, its values encoded: `path`/rest/api/3/issue/${key}``. */
export const path = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  texts.reduce((whole, text, index) => whole + encodeURIComponent(String(values[index - 1])) + text);

type Value = string | number | boolean | readonly string[] | undefined;

/** A query string with its question mark. A list is joined by commas, as Jira reads it; undefined is left out. */
export const query = (of: Readonly<Record<string, Value>>): string => {
  // Not URLSearchParams: this code runs in pages and in functions, and is checked without the types of either.
  const pairs = Object.entries(of).flatMap(([name, value]) =>
    value === undefined ? [] : [path`${name}=${typeof value === 'object' ? value.join(',') : String(value)}`],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};
