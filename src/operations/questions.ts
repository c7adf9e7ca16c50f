import type { WholeInput, WholeOutput } from '../contract/whole';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import {
  commentsIn,
  copyOf,
  type MarkedComment,
  maxOpen,
  missingAboutQuestions,
  type QuestionsCopy,
  questionsIn,
} from '../domain/acceptance/questions';
import { definitionOf } from '../domain/policy/definition-of';
import type { Policy } from '../domain/policy/policy';
import { mayAcceptAt } from '../domain/policy/policy-at';
import type { JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { untilWritten } from '../ledger/storage';
import { changedMeanwhile, copyToLists } from './note';
import type { Operation } from './operation';

/** Those of a work item's comments that are there, as the app sees them. */
type ReadComments = (issueId: JiraId, ids: readonly JiraId[]) => Promise<readonly MarkedComment[]>;
type SaveCopy = (issueId: JiraId, copy: QuestionsCopy) => Promise<void>;

const asksForNone = (policy: Policy, typeId: JiraId): boolean =>
  definitionOf(policy, typeId)?.ready.some(({ kind }) => kind === 'questions') ?? false;

/**
 * Brings the record of a work item's questions up to date with its comments: those that the record names, and those that the page has just written.
 * Nothing that the page says counts but which comments to look at.
 */
export const questions =
  (readComments: ReadComments, saveCopy: SaveCopy): Operation<WholeInput<'questions'>, WholeOutput<'questions'>> =>
  ({ read, ledger, clock, reconcile }) =>
  async ({ comments }, { issueId }) => {
    const { policy, item, governed } = await read(issueId);
    if (!governed) throw new Failure('conflict', { code: 'not-governed' });
    const { copy, full } = await untilWritten(async () => {
      const record = await ledger.read(issueId);
      const wanted = [...new Set([...commentsIn(record.entries), ...comments])];
      const found = wanted.length === 0 ? [] : await readComments(issueId, wanted);
      const at = clock();
      const missing: readonly LedgerEntry[] = missingAboutQuestions(
        record.entries,
        { issueId, wanted, found },
        (by, then) => mayAcceptAt(policy, by, then).value !== null,
        at,
      );
      const after = questionsIn([...record.entries, ...missing]);
      if (after.filter(({ answer }) => answer === null).length > maxOpen)
        return { copy: copyOf(questionsIn(record.entries)), full: true };
      const done = { copy: copyOf(after), full: false };
      if (missing.length === 0) return done;
      const change = { at, projectId: item.projectId, entries: missing, isNote: true };
      return (await ledger.commit(record, change)) === null ? null : done;
    }, changedMeanwhile);
    if (full) return { copy, full };
    await copyToLists('questions', issueId, async () => saveCopy(issueId, copy));
    // The badge says what Ready lacks.
    if (asksForNone(policy, item.type.id)) await reconcile(await read(issueId));
    return { copy, full };
  };
