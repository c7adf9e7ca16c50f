import { z } from 'zod';

import { richText } from './rich-text';
import { categoryOf, keyPattern, levelOf, type Incoming } from './incoming';

/** A plain line of JSON: names instead of ids, wiki markup or Markdown in the description. */
const Line = z.looseObject({
  key: z.string().regex(keyPattern, 'is not an issue key'),
  type: z.string().min(1),
  status: z.string().min(1),
  title: z.string().min(1),
  description: z.string().nullish(),
  markup: z.enum(['jira-wiki', 'jira-wiki-flattened', 'markdown']).default('jira-wiki'),
  created: z.string(),
  resolution: z.string().nullish(),
  priority: z.string().nullish(),
  labels: z.array(z.string()).default([]),
  components: z.array(z.string()).default([]),
  fixVersions: z.array(z.string()).default([]),
  sprints: z.array(z.string()).default([]),
  epicKey: z.string().nullish(),
  parent: z.string().nullish(),
  links: z.array(z.tuple([z.string(), z.string()])).default([]),
  storyPoints: z.number().nonnegative().nullish(),
  businessValue: z.number().nonnegative().nullish(),
});

/** @throws ZodError when the line is not a work item. */
export const fromLine = (raw: unknown): Incoming => {
  const line = Line.parse(raw);
  const created = Date.parse(line.created);
  if (Number.isNaN(created)) throw new Error(`created: "${line.created}" is not a date`);
  const status = { name: line.status, category: categoryOf(line.status) };
  return {
    key: line.key,
    project: line.key.slice(0, line.key.lastIndexOf('-')),
    type: line.type,
    level: levelOf(line.type),
    summary: line.title,
    description: line.description ? richText(line.description, line.markup) : null,
    status,
    resolution: line.resolution ?? null,
    priority: line.priority ?? null,
    created,
    updated: null,
    resolved: null,
    labels: line.labels,
    components: line.components,
    fixVersions: line.fixVersions,
    sprints: line.sprints.map((name) => ({ name, state: status.category === 'done' ? 'closed' : 'future' })),
    parent: line.parent ?? line.epicKey ?? null,
    links: line.links.map(([type, to]) => ({ type, to })),
    points: line.storyPoints ?? null,
    value: line.businessValue ?? null,
    assignee: null,
    reporter: null,
    comments: [],
  };
};
