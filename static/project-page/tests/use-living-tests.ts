import { useEffect, useMemo, useState } from 'react';

import { livingTests, type LivingTest, type TestedItem } from '../../../src/domain/evidence/living-tests';
import { readStoredTests } from '../../../src/domain/evidence/read-stored-tests';
import { asList, asRecord, asText, at } from '../../../src/domain/shared/json';
import { bulkFields } from '../../../src/jira/bulk-issues';
import { jira } from '../../ui/bridge';
import { useFailureText } from '../../ui/failure-text';
import { useProject } from '../data';

type Extra = Pick<TestedItem, 'components' | 'tests'>;

const extraOf = (fields: Readonly<Record<string, unknown>>, ticks: string): Extra => ({
  components: (asList(fields['components']) ?? []).flatMap((one) => asText(at(asRecord(one) ?? {}, 'name')) ?? []),
  tests: readStoredTests(at(asRecord(fields[ticks]) ?? {}, 'tests')),
});

/** What the tests of accepted work items came to, as Jira shows it to whoever looks; null: still reading. */
export const useLivingTests = (): { readonly rows: readonly LivingTest[] | null; readonly why: string | null } => {
  const { items, policy } = useProject();
  const sayFailure = useFailureText();
  const ticks = policy?.fields.ticks ?? null;
  const accepted = useMemo(() => items.filter(({ acceptance }) => acceptance?.state === 'accepted'), [items]);
  const ids = accepted.map(({ id }) => id).join();
  const [extras, setExtras] = useState<ReadonlyMap<string, Extra> | null>(null);
  const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    let isHere = true;
    if (ticks === null) return undefined;
    const found = new Map<string, Extra>();
    bulkFields(jira, ids === '' ? [] : ids.split(','), ['components', ticks], (raw) => {
      for (const { id, fields } of raw) found.set(id, extraOf(fields, ticks));
    }).then(
      () => isHere && setExtras(found),
      (error: unknown) => isHere && setFailed({ error }),
    );
    return () => {
      isHere = false;
    };
  }, [ids, ticks]);
  const rows = useMemo(
    () =>
      extras &&
      livingTests(
        accepted.map(({ id, key, summary, versions }) => ({
          ...{ key, summary, versions, components: [], tests: null },
          ...extras.get(id),
        })),
      ),
    [accepted, extras],
  );
  return { rows, why: failed && sayFailure(failed.error) };
};
