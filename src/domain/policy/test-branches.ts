import * as z from 'zod/mini';

import type { Build } from '../shared/test-result';

/** Names of branches, with `*` for any letters. */
export const TestBranches = z
  .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(100)))
  .check(z.minLength(1), z.maxLength(20));

/** The branches whose tests prove something where the project names none. */
export const usualBranches: readonly string[] = ['main', 'master'];

const matches = (pattern: string, branch: string): boolean => {
  const [first = '', ...others] = pattern.split('*');
  const last = others.at(-1);
  if (last === undefined) return branch === first;
  if (!branch.startsWith(first) || !branch.endsWith(last) || branch.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of others.slice(0, -1)) {
    const at = branch.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= branch.length - last.length;
};

/** Whether the tests of a build prove something: its branch is one of those that count, or its pipeline names none. `*` stands for any letters. */
export const countsFor = (
  { testBranches = usualBranches }: { readonly testBranches?: readonly string[] | undefined },
  { branch }: Pick<Build, 'branch'>,
): boolean => branch === undefined || testBranches.some((pattern) => matches(pattern, branch));
