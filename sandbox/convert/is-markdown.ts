/** What only wiki markup has. */
const wiki = /^h[1-6]\.\s|^bq\.\s|\{(?:code|noformat|panel|quote|color)[:}]|^\|\||\[[^\]|\n]+\|https?:/m;

/** What only Markdown has: boxes, fences, links, and bold with two stars. */
const markdown = /^\s*[-*+]\s\[[ xX]\]\s|^```|\]\(https?:|\*\*[^*\s][^*\n]*\*\*/m;

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** `## Title` begins a heading, unless it goes on with a numbered list, which wiki markup writes with the same sign. */
const hasHeading = (lines: readonly string[]): boolean =>
  lines.some((line, n) => {
    if (!/^#{1,6} +\S/.test(line)) return false;
    const before = lines.slice(0, n).findLast((other) => !isBlank(other));
    const next = lines[n + 1];
    const goesOn = before?.startsWith('#') === true || next?.startsWith('#') === true;
    if (goesOn) return line.startsWith('##') && isBlank(lines[n - 1]) && next?.startsWith('#') !== true;
    return line.startsWith('##') || (isBlank(lines[n - 1]) && isBlank(next) && n + 1 < lines.length);
  });

/** Whether a text in a wiki field was written in Markdown, as many who paste from other tools do. */
export const isMarkdown = (source: string): boolean => {
  if (wiki.test(source)) return false;
  return markdown.test(source) || hasHeading(source.split(/\r?\n/));
};
