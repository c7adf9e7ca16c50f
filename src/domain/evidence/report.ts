import { maxName, type TestOutcome } from '../shared/test-result';
import { sha256 } from '../shared/sha-256';
import { type CriterionReference, referencesIn, withoutReferences } from './references';

/** The kinds of reports that are read. */
export const reportFormats = ['ctrf', 'junit', 'cucumber'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A test of a report. */
export interface ReportedTest {
  readonly name: string;
  readonly outcome: TestOutcome;
  readonly proves: readonly CriterionReference[];
  /** By what it is known again when it names others: a hash of all that is said of it but those names; empty where its name says nothing else. */
  readonly id: string;
}

/** What a test of a build said of one criterion. */
export interface Said extends Pick<ReportedTest, 'outcome' | 'id'> {
  readonly number: number;
  readonly test: string;
}

/** Why a report cannot be read. */
export const reportFaults = ['no-json', 'no-xml', 'doctype', 'wrong-shape', 'too-many-tests', 'too-deep'] as const;
export type ReportFault = (typeof reportFaults)[number];

export type ReadReport =
  | {
      readonly ok: true;
      /** How many tests are in it. */
      readonly tests: number;
      /** Those that name a criterion. */
      readonly tagged: readonly ReportedTest[];
    }
  | { readonly ok: false; readonly fault: ReportFault };

/** A report with more tests is refused: it has to be sent as several. */
export const maxTests = 20_000;

/** Thrown while a report is read, and nowhere else. */
export class ReportError extends Error {
  constructor(readonly fault: ReportFault) {
    super(fault);
    this.name = 'ReportError';
  }
}

const shortName = (name: string): string => {
  const one = name.replace(/\s+/gu, ' ').trim();
  return one.length > maxName ? `${one.slice(0, maxName - 1)}…` : one;
};

const idOf = (name: string, texts: readonly string[]): string => {
  const [own = '', ...others] = [name, ...texts].map(withoutReferences);
  return /[\p{L}\p{N}]/u.test(own) ? sha256(JSON.stringify([own, ...others.sort()])).slice(0, 12) : '';
};

/** Collects the tests of a report, of those without a tag only the number. */
export const createCollector = () => {
  let tests = 0;
  const tagged: ReportedTest[] = [];
  return {
    /** `texts` is where tags are looked for, beside the name. @throws ReportError */
    add: (name: string, outcome: TestOutcome, texts: readonly string[]): void => {
      tests += 1;
      if (tests > maxTests) throw new ReportError('too-many-tests');
      const proves = referencesIn([name, ...texts]);
      if (proves.length > 0) tagged.push({ name: shortName(name) || '?', outcome, proves, id: idOf(name, texts) });
    },
    result: (): ReadReport => ({ ok: true, tests, tagged }),
  };
};

/** What a reader of reports gives, or why it stopped. */
export const guarded = (read: () => ReadReport): ReadReport => {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReportError) return { ok: false, fault: error.fault };
    throw error;
  }
};

/** @throws ReportError */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new ReportError('no-json');
  }
};
