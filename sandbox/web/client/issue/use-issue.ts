import { useChanges, lookForChanges } from '../api/changes';
import { messageOf } from '../api/http';
import { readEditMeta, readIssue, readTransitions, readFields, editIssue, doTransition } from '../api/jira';
import type { EditMeta, Field, Issue, Transition } from '../api/model';
import { drawFields } from '../api/sandbox';
import { emitIssueChanged } from '../frames/events';
import { useFlags } from '../shell/flags';
import { useLoad, type Loaded } from '../shell/use-load';

export interface IssueData {
  readonly issue: Issue;
  readonly transitions: readonly Transition[];
  readonly edit: EditMeta;
  readonly fields: readonly Field[];
  readonly drawn: Readonly<Record<string, string | undefined>>;
}

/** Everything that the issue view shows, read again when the issue changes, whoever changed it. */
export const useIssue = (
  key: string,
): Loaded<IssueData> & {
  readonly save: (fields: Readonly<Record<string, unknown>>) => Promise<string | null>;
  readonly move: (transition: Transition) => Promise<void>;
} => {
  const flags = useFlags();
  const loaded = useLoad(async () => {
    const [issue, transitions, edit, fields, drawn] = await Promise.all([
      readIssue(key),
      readTransitions(key),
      readEditMeta(key).catch(() => ({ fields: {} })),
      readFields(),
      drawFields([key]),
    ]);
    return { issue, transitions, edit, fields, drawn: drawn[key] ?? {} };
  }, [key]);

  useChanges((changes) => {
    const ownChanges = changes.filter(({ issueKey }) => issueKey === key);
    if (ownChanges.length > 0) loaded.again();
    const visibleChanges = ownChanges.filter(({ type }) => type !== 'stored');
    const [first] = visibleChanges;
    if (first !== undefined)
      emitIssueChanged(first.issueId, {
        issueId: first.issueId,
        projectId: first.projectId,
        changes: visibleChanges.map(({ type, by }) => ({ changeType: type, atlassianId: by })),
      });
  });

  return {
    ...loaded,
    /** Null when it was saved, else Jira's words. */
    save: async (fields) => {
      try {
        await editIssue(key, fields);
        lookForChanges();
        loaded.again();
        return null;
      } catch (error) {
        return messageOf(error);
      }
    },
    move: async (transition) => {
      try {
        await doTransition(key, transition.id);
        flags.show({
          id: `moved ${key}`,
          kind: 'success',
          title: `${key} is now ${transition.to.name}`,
          passing: true,
        });
      } catch (error) {
        flags.refused(`${key} was not moved to ${transition.to.name}`, messageOf(error));
      }
      lookForChanges();
      loaded.again();
    },
  };
};
