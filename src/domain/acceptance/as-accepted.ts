import { type AdfNode, asNodes } from '../criteria/adf';
import { type Criterion, maxCriteria } from '../criteria/criterion';
import { listCriteria } from '../criteria/list-criteria';
import { definitionOf } from '../policy/definition-of';
import type { Policy } from '../policy/policy';
import type { WorkItem } from '../shared/work-item';
import type { AsAccepted, KeptCriterion } from './accepted-text';
import type { Change } from './change';
import type { LedgerEntry } from './ledger-entry';

/** How many characters are kept of a criterion with its examples, and of all of them: Forge's storage takes 240 KiB in a value. */
export const maxKeptText = 4_000;
export const maxKeptTexts = 60_000;
/** How much is kept of a line of the Definition of Done. */
const maxKeptLine = 500;

const maxNesting = 200;

/** A document without the names of the people whom it mentions: what is kept holds no personal data. */
const withoutMentions = (node: AdfNode, depth = 0): AdfNode => {
  if (node.type === 'mention') return { type: 'text', text: '@…' };
  if (node.content === undefined || depth > maxNesting) return node;
  return { ...node, content: asNodes(node.content).map((one) => withoutMentions(one, depth + 1)) };
};

const rowText = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const wholeText = ({ text, steps, examples }: Criterion): string =>
  [text, ...steps, ...examples.flatMap(({ columns, rows }) => [columns, ...rows].map(rowText))].join('\n');

/**
 * The criteria of a text as they are kept with an acceptance and compared with it later. Names of mentioned people are left out on both sides.
 * @throws Error as `findCriteria` does
 */
export const criteriaToKeep = (
  content: WorkItem['criteriaText'],
  words: readonly string[],
): readonly KeptCriterion[] => {
  const plain = content === null || typeof content === 'string' ? content : withoutMentions(content);
  let room = maxKeptTexts;
  return listCriteria(plain, words)
    .slice(0, maxCriteria)
    .map((criterion) => {
      const { number, fingerprint } = criterion;
      const whole = wholeText(criterion);
      const text = whole.slice(0, Math.min(maxKeptText, room));
      room -= text.length;
      return { number, text, fingerprint, ...(text.length < whole.length && { cut: true as const }) };
    });
};

const movedProjectSince = (changes: readonly Change[], entry: LedgerEntry): boolean =>
  changes.some(({ at, items }) => at > entry.at && items.some(({ fieldId }) => fieldId === 'project'));

/**
 * What was accepted by each acceptance among these entries, which were written just now about this work item. What an entry's evidence calls
 * unknown is null here: it is never taken from today.
 */
export const asAcceptedIn = (
  entries: readonly LedgerEntry[],
  { item, policy }: { readonly item: WorkItem; readonly policy: Policy },
  changes: readonly Change[],
): readonly AsAccepted[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'accepted') return [];
    const { unknown = [], open, holds } = entry.evidence;
    const isElsewhere = movedProjectSince(changes, entry);
    const isKnown = (what: 'criteria' | 'definition'): boolean => !isElsewhere && !unknown.includes(what);
    const lines = isKnown('definition') ? definitionOf(policy, item.type.id)?.done : undefined;
    return [
      {
        issueId: entry.issueId,
        entry: entry.id,
        at: entry.at,
        criteria: isKnown('criteria') ? [...criteriaToKeep(item.criteriaText, policy.criteria.words)] : null,
        done:
          lines?.map(({ id, text }) => {
            return { id, text: text.slice(0, maxKeptLine), holds: holds === null ? null : !open.includes(id) };
          }) ?? null,
      },
    ];
  });
