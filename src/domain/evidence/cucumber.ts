import * as z from 'zod/mini';

import type { TestOutcome } from '../shared/test-result';
import { createCollector, guarded, parsedJson, type ReadReport, ReportError } from './report';

const Step = z.looseObject({ result: z.optional(z.looseObject({ status: z.string() })) });
type Step = z.infer<typeof Step>;

const Tags = z.optional(z.array(z.looseObject({ name: z.string() })));

const Element = z.looseObject({
  name: z.optional(z.string()),
  type: z.optional(z.string()),
  keyword: z.optional(z.string()),
  tags: Tags,
  steps: z.optional(z.array(Step)),
  before: z.optional(z.array(Step)),
  after: z.optional(z.array(Step)),
});
type Element = z.infer<typeof Element>;

const Feature = z.looseObject({ name: z.optional(z.string()), tags: Tags, elements: z.optional(z.array(Element)) });

const isBackground = ({ type, keyword }: Element): boolean => (type ?? keyword ?? '').toLowerCase() === 'background';

const statusesOf = ({ before = [], steps = [], after = [] }: Element): readonly (string | undefined)[] =>
  [...before, ...steps, ...after].map(({ result }: Step) => result?.status.toLowerCase());

/** A scenario without steps proves nothing; a step that is undefined, pending or ambiguous keeps it from passing. */
const outcomeOf = (statuses: readonly (string | undefined)[]): TestOutcome => {
  if (statuses.length === 0) return 'skipped';
  if (statuses.every((status) => status === 'passed')) return 'passed';
  return statuses.every((status) => status === 'passed' || status === 'skipped') ? 'skipped' : 'failed';
};

const namesOf = (tags: z.infer<typeof Tags>): readonly string[] => (tags ?? []).map(({ name }) => name);

/** Cucumber's JSON: tags stand at a feature or a scenario, or in the name of either. A background belongs to the scenario after it. */
export const readCucumber = (text: string): ReadReport =>
  guarded(() => {
    const features = z.array(z.unknown()).safeParse(parsedJson(text));
    if (!features.success) throw new ReportError('wrong-shape');
    const collector = createCollector();
    for (const raw of features.data) {
      const feature = Feature.safeParse(raw);
      if (!feature.success) throw new ReportError('wrong-shape');
      const { name = '', tags, elements = [] } = feature.data;
      let background: readonly (string | undefined)[] = [];
      for (const element of elements) {
        if (isBackground(element)) {
          background = statusesOf(element);
          continue;
        }
        const outcome = outcomeOf([...background, ...statusesOf(element)]);
        collector.add(element.name ?? '', outcome, [name, ...namesOf(tags), ...namesOf(element.tags)]);
        background = [];
      }
    }
    return collector.result();
  });
