/** A path under Jira's REST root, its values encoded: `path`/rest/api/3/issue/${key}``. */
export const path = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  texts.reduce((whole, text, index) => whole + encodeURIComponent(String(values[index - 1])) + text);

type Value = string | number | boolean | readonly string[] | undefined;

/** A query string with its question mark. A list is joined by commas, as Jira reads it; undefined is left out. */
export const query = (of: Readonly<Record<string, Value>>): string => {
  const pairs = Object.entries(of).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'object' ? value.join(',') : String(value)]],
  );
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
};
