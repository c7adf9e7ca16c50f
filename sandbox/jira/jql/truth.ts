import type { Issue } from '../model';

/** JQL's three answers: null is unknown, as when an empty field is compared with something. */
export type Truth = boolean | null;

export type Test = (issue: Issue) => Truth;

/** False wins over unknown, unknown over true. */
export const all =
  (tests: readonly Test[]): Test =>
  (issue) => {
    let answer: Truth = true;
    for (const test of tests) {
      const truth = test(issue);
      if (truth === false) return false;
      if (truth === null) answer = null;
    }
    return answer;
  };

/** True wins over unknown, unknown over false. */
export const any =
  (tests: readonly Test[]): Test =>
  (issue) => {
    let answer: Truth = false;
    for (const test of tests) {
      const truth = test(issue);
      if (truth === true) return true;
      if (truth === null) answer = null;
    }
    return answer;
  };

export const opposite =
  (test: Test): Test =>
  (issue) => {
    const truth = test(issue);
    return truth === null ? null : !truth;
  };
