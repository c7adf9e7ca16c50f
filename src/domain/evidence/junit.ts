import type { TestOutcome } from '../shared/test-result';
import { createCollector, guarded, type ReadReport, ReportError } from './report';

/** What happens while XML is read, from the front to the back. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Reads XML and tells of it. @throws ReportError: no well-formed XML, or one that declares a document type */
export type XmlReader = (xml: string, events: XmlEvents) => void;

const maxDepth = 100;
const maxText = 4_000;

interface Case {
  readonly name: string;
  readonly texts: string[];
  failed: boolean;
  flaky: boolean;
  skipped: boolean;
}

const outcomeOf = ({ failed, flaky, skipped }: Case): TestOutcome =>
  failed ? 'failed' : skipped ? 'skipped' : flaky ? 'flaky' : 'passed';

/** Children of a test case that say how it ended; `flakyFailure` and `flakyError` are Surefire's for one that passed later. */
const mark = (test: Case, name: string): void => {
  if (name === 'failure' || name === 'error') test.failed = true;
  else if (name === 'skipped') test.skipped = true;
  else if (name === 'flakyFailure' || name === 'flakyError') test.flaky = true;
};

/** Follows the elements of a report. */
const createFollower = () => {
  const collector = createCollector();
  const open: string[] = [];
  const suites: string[] = [];
  let test: Case | null = null;
  let property: string | null = null;

  const begin = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'testsuite') suites.push(attributes['name'] ?? '');
    else if (name === 'testcase') {
      const { name: own, classname = '' } = attributes;
      if (own === undefined || test !== null) throw new ReportError('wrong-shape');
      test = { name: own, texts: [classname, ...suites], failed: false, flaky: false, skipped: false };
    } else if (name === 'property') {
      test?.texts.push(attributes['name'] ?? '', attributes['value'] ?? '');
      property = '';
    } else if (test !== null && open.at(-1) === 'testcase') mark(test, name);
  };
  const events: XmlEvents = {
    open: (name, attributes) => {
      if (open.length === 0 && name !== 'testsuites' && name !== 'testsuite') throw new ReportError('wrong-shape');
      if (open.length === maxDepth) throw new ReportError('too-deep');
      begin(name, attributes);
      open.push(name);
    },
    text: (text) => {
      if (property !== null && property.length < maxText) property += text;
    },
    close: (name) => {
      open.pop();
      if (name === 'testsuite') suites.pop();
      else if (name === 'property') {
        test?.texts.push(property ?? '');
        property = null;
      } else if (name === 'testcase' && test !== null) {
        collector.add(test.name, outcomeOf(test), test.texts);
        test = null;
      }
    },
  };
  return { events, result: collector.result };
};

/**
 * JUnit's XML as the common runners write it: tags stand in the name of a test, its class, the suites around it, or its properties. The same test
 * twice is two tests: only what says of itself that it was tried again is flaky.
 */
export const readJunit = (text: string, readXml: XmlReader): ReadReport =>
  guarded(() => {
    const { events, result } = createFollower();
    readXml(text, events);
    return result();
  });
