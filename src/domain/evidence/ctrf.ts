import * as z from 'zod/mini';

import type { TestOutcome } from '../shared/test-result';
import { createCollector, guarded, parsedJson, type ReadReport, ReportError } from './report';

const Texts = z.union([z.string(), z.array(z.string())]);

const Test = z.looseObject({
  name: z.string(),
  status: z.enum(['passed', 'failed', 'skipped', 'pending', 'other']),
  flaky: z.optional(z.boolean()),
  retries: z.optional(z.number()),
  tags: z.optional(z.array(z.string())),
  suite: z.optional(Texts),
  labels: z.optional(z.record(z.string(), z.unknown())),
});
type Test = z.infer<typeof Test>;

const Report = z.looseObject({ results: z.looseObject({ tests: z.array(z.unknown()) }) });

/** `other` says that it did not pass: whatever it is, it is no proof. */
const outcomeOf = ({ status, flaky, retries = 0 }: Test): TestOutcome => {
  switch (status) {
    case 'passed':
      return flaky === true || retries > 0 ? 'flaky' : 'passed';
    case 'failed':
    case 'other':
      return 'failed';
    case 'skipped':
    case 'pending':
      return 'skipped';
  }
};

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const textsOf = ({ tags = [], suite, labels = {} }: Test): readonly string[] => [
  ...tags,
  ...textsIn(suite),
  ...Object.entries(labels).flatMap(([name, value]) => [name, ...textsIn(value)]),
];

/** A report in the Common Test Report Format (ctrf.io): tags stand in a test's name, tags, suite or labels. */
export const readCtrf = (text: string): ReadReport =>
  guarded(() => {
    const report = Report.safeParse(parsedJson(text));
    if (!report.success) throw new ReportError('wrong-shape');
    const collector = createCollector();
    for (const raw of report.data.results.tests) {
      const test = Test.safeParse(raw);
      if (!test.success) throw new ReportError('wrong-shape');
      collector.add(test.data.name, outcomeOf(test.data), textsOf(test.data));
    }
    return collector.result();
  });
