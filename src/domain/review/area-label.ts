const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

/** The label that says an area: one that the project's work items have already, however it writes it; else the area's name as Jira takes a label, without spaces. */
export const areaLabel = (area: string, labels: Iterable<string>): string => {
  const name = area.trim();
  for (const label of labels) if (fold(label) === fold(name)) return label;
  return name.replace(/\s+/g, '-');
};
