import { indexesOf } from '../../indexes';
import type { Issue } from '../../model';
import type { JqlContext } from '../context';
import { JqlError, unknownValue } from '../jql-error';
import { byMagnitude, operators, single, type ClauseField, type FieldValue } from './field';

/** An issue that the caller may see, by key or id. */
export const issueOf = (context: JqlContext, keyOrId: string): Issue | undefined => {
  const issues = context.store.collection('issues');
  const issue = issues.get(/^\d+$/.test(keyOrId) ? keyOrId : (indexesOf(context.store).issueIdByKey(keyOrId) ?? ''));
  return issue && context.canSeeIssue(issue) ? issue : undefined;
};

const split = (key: FieldValue): readonly [string, number] => {
  const text = String(key);
  const dash = text.lastIndexOf('-');
  return [text.slice(0, dash), Number(text.slice(dash + 1))];
};

/** So that keys sort as people read them: by project, then by number. */
const sortable = (key: string): string => {
  const [project, number] = split(key);
  return `${project} ${String(number).padStart(12, '0')}`;
};

/** `key`, also as `issue`, `issuekey` and `id`. Keys are greater and smaller within one project only. */
export const keyField = (context: JqlContext, name: string): ClauseField => ({
  kind: 'issue',
  operators: operators.key,
  values: (issue) => [issue.key],
  resolve: (literal) => {
    const found = issueOf(context, literal);
    if (found) return [found.key];
    if (/^\d+$/.test(literal))
      throw new JqlError(`A value with ID '${literal}' does not exist for the field '${name}'.`);
    if (!/^[a-z][a-z0-9_]*-\d+$/i.test(literal))
      throw new JqlError(`The issue key '${literal}' for field '${name}' is invalid.`);
    throw new JqlError(`An issue with key '${literal}' does not exist for field '${name}'.`);
  },
  compare: (a, b) => {
    const [[left, first], [right, second]] = [split(a), split(b)];
    return left === right ? byMagnitude(first, second) : null;
  },
  sortKey: (issue) => sortable(issue.key),
});

/** `parent`: the issue above, by key or id. */
export const parentField = (context: JqlContext, name: string): ClauseField => {
  const issues = context.store.collection('issues');
  const parentKey = ({ parentId }: Issue): string | null =>
    parentId === null ? null : (issues.get(parentId)?.key ?? null);
  return {
    kind: 'issue',
    operators: operators.choice,
    values: (issue) => single(parentKey(issue)),
    resolve: (literal, bare) => {
      const found = issueOf(context, literal);
      if (!found) throw unknownValue(name, literal, bare);
      return [found.key];
    },
    sortKey: (issue) => {
      const key = parentKey(issue);
      return key === null ? null : sortable(key);
    },
  };
};

/** `issueLinkType`: the names of the links that the issue has, as seen from it. */
export const linkTypeField = (context: JqlContext, name: string): ClauseField => {
  const links = context.store.collection('links');
  const types = context.store.collection('linkTypes');
  const indexes = indexesOf(context.store);
  return {
    kind: 'other',
    operators: operators.choice,
    values: (issue) =>
      indexes.linkIds(issue.id).flatMap((id) => {
        const link = links.get(id);
        const type = link && types.get(link.typeId);
        if (!link || !type) return [];
        const direction = link.sourceId === issue.id ? type.outward : type.inward;
        return [type.name.toLowerCase(), direction.toLowerCase()];
      }),
    resolve: (literal, bare) => {
      const wanted = literal.toLowerCase();
      for (const type of types.values())
        if ([type.id, type.name.toLowerCase(), type.inward.toLowerCase(), type.outward.toLowerCase()].includes(wanted))
          return [type.id === wanted ? type.name.toLowerCase() : wanted];
      throw unknownValue(name, literal, bare);
    },
  };
};
