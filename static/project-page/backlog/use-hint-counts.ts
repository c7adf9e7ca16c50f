import { useEffect, useMemo, useRef, useState } from 'react';

import { hintsIn } from '../../../src/domain/readiness/read-ticks';
import { bulkFields } from '../../../src/jira/bulk-issues';
import { jira } from '../../ui/bridge';
import { useProject } from '../data';
import type { Line } from './columns';

type Counts = ReadonlyMap<string, number | null>;

/**
 * The lines with the number of hints that their criteria have. They are read when the column is first wanted, and again of what changed since: they lie
 * beside the confirmations, which are too many bytes for what most visitors never look at.
 */
export const useHintCounts = (lines: readonly Line[], wanted: boolean): readonly Line[] => {
  const field = useProject().policy?.fields.ticks ?? null;
  const [counts, setCounts] = useState<Counts>(new Map());
  /** When each was last changed as it was asked for. */
  const asked = useRef(new Map<string, string>());

  useEffect(() => {
    if (!wanted || field === null) return;
    const changed = lines.filter(({ item }) => asked.current.get(item.id) !== item.updated);
    if (changed.length === 0) return;
    for (const { item } of changed) asked.current.set(item.id, item.updated);
    const ids = changed.map(({ item }) => item.id);
    bulkFields(jira, ids, [field], (raw) => {
      setCounts(
        (before) => new Map([...before, ...raw.map(({ id, fields }) => [id, hintsIn(fields[field])] as const)]),
      );
    }).catch(() => {
      // A column without numbers; the next change of the list asks again.
      for (const id of ids) asked.current.delete(id);
    });
  }, [lines, wanted, field]);

  return useMemo(
    () =>
      counts.size === 0 ? lines : lines.map((line) => ({ ...line, hints: counts.get(line.item.id) ?? undefined })),
    [lines, counts],
  );
};
