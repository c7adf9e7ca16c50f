import type { Issue, Status } from '../api/model';
import { Link } from '../shell/router';
import { StatusLozenge } from '../ui/bits';

interface Row {
  readonly key: string;
  readonly how: string;
  readonly summary: string;
  readonly status: Status;
}

const rowsOf = ({ fields }: Issue): readonly Row[] => [
  ...(fields.subtasks ?? []).map(({ key, fields: { summary, status } }) => ({ key, how: 'sub-task', summary, status })),
  ...(fields.issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => {
    const other = outwardIssue ?? inwardIssue;
    const how = outwardIssue === undefined ? type.inward : type.outward;
    return other === undefined
      ? []
      : [{ key: other.key, how, summary: other.fields.summary, status: other.fields.status }];
  }),
];

/** Sub-tasks and linked work items. */
export const Related = ({ issue }: { readonly issue: Issue }) => {
  const rows = rowsOf(issue);
  if (rows.length === 0) return null;
  return (
    <section aria-label="Related work items">
      <h2>Related work items</h2>
      <ul className="related">
        {rows.map(({ key, how, summary, status }) => (
          <li key={`${how} ${key}`}>
            <span className="muted how">{how}</span>
            <Link to={`/browse/${key}`}>{key}</Link>
            <span className="grow">{summary}</span>
            <StatusLozenge status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
};
