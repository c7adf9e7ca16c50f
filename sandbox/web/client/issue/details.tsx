import type { ReactNode } from 'react';
import { assignIssue, readAssignable } from '../api/jira';
import { lookForChanges } from '../api/changes';
import { messageOf } from '../api/http';
import { isBadge, useSession } from '../shell/session';
import { Link } from '../shell/router';
import { useLoad } from '../shell/use-load';
import { Avatar, shortNumber, shortTime } from '../ui/bits';
import { Editable } from './editable';
import type { IssueData } from './use-issue';

type Save = (fields: Readonly<Record<string, unknown>>) => Promise<string | null>;

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="detail">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const none = <span className="muted">None</span>;
const namesOf = (values: readonly { readonly name: string }[] | null | undefined): ReactNode =>
  values == null || values.length === 0 ? none : values.map(({ name }) => name).join(', ');

const Assignee = ({ data, again }: { readonly data: IssueData; readonly again: () => void }) => {
  const { key, fields } = data.issue;
  const may = 'assignee' in data.edit.fields;
  const people = useLoad(() => (may ? readAssignable(key) : Promise.resolve([])), [key, may]);
  const save = async (accountId: string): Promise<string | null> => {
    try {
      await assignIssue(key, accountId === '' ? null : accountId);
      lookForChanges();
      again();
      return null;
    } catch (error) {
      return messageOf(error);
    }
  };
  const options = (people.value ?? []).map(({ accountId, displayName }) => ({ value: accountId, label: displayName }));
  return (
    <Editable
      name="Assignee"
      kind="choice"
      value={fields.assignee?.accountId ?? ''}
      options={[{ value: '', label: 'Unassigned' }, ...options]}
      save={may ? save : undefined}
    >
      <span className="person">
        <Avatar name={fields.assignee?.displayName ?? null} small />
        {fields.assignee?.displayName ?? 'Unassigned'}
      </span>
    </Editable>
  );
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);

const shownValue = (value: unknown): ReactNode =>
  value == null || value === '' ? none : typeof value === 'number' ? shortNumber(value) : textOf(value);

interface Custom {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
  readonly readOnly: boolean;
}

/** Number fields that the issue has, such as its points, and the fields of the app. */
const customFields = (data: IssueData, appFields: ReturnType<typeof useSession>['fields']): readonly Custom[] =>
  data.fields
    .filter(({ id }) => id.startsWith('customfield_'))
    .map(({ id, name, schema }) => {
      const app = appFields.find((field) => field.id === id);
      return {
        id,
        name,
        type: app?.valueType ?? schema?.type ?? 'string',
        value: data.issue.fields[id],
        readOnly: app?.readOnly ?? !(id in data.edit.fields),
        isApp: app !== undefined,
        isBadge: app !== undefined && isBadge(app),
      };
    })
    .filter(
      ({ isApp, type, value, id, isBadge: badge }) =>
        !badge && (isApp || (type === 'number' && (value != null || id in data.edit.fields))),
    );

const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const SprintRow = ({ data }: { readonly data: IssueData }) => {
  const field = data.fields.find(({ schema }) => schema?.custom?.endsWith(':gh-sprint') === true);
  const value = field === undefined ? undefined : data.issue.fields[field.id];
  const sprints = Array.isArray(value) ? (value as readonly { readonly name?: string }[]) : [];
  return <Row name="Sprint">{sprints.length === 0 ? none : sprints.map(({ name }) => name ?? '').join(', ')}</Row>;
};

/** The right column's list of fields. */
export const Details = ({
  data,
  save,
  again,
}: {
  readonly data: IssueData;
  readonly save: Save;
  readonly again: () => void;
}) => {
  const { fields: appFields } = useSession();
  const { fields } = data.issue;
  const priorities = data.edit.fields['priority']?.allowedValues ?? [];
  return (
    <section className="card" aria-label="Details">
      <h2>Details</h2>
      <dl className="details">
        <Row name="Assignee">
          <Assignee data={data} again={again} />
        </Row>
        <Row name="Reporter">
          <span className="person">
            <Avatar name={fields.reporter?.displayName ?? null} small />
            {fields.reporter?.displayName ?? 'Anonymous'}
          </span>
        </Row>
        <Row name="Priority">
          <Editable
            name="Priority"
            kind="choice"
            value={fields.priority?.id ?? ''}
            options={priorities.map(({ id = '', name = '' }) => ({ value: id, label: name }))}
            save={priorities.length > 0 ? (id) => save({ priority: { id } }) : undefined}
          >
            {fields.priority?.name ?? none}
          </Editable>
        </Row>
        {customFields(data, appFields).map(({ id, name, type, value, readOnly }) => (
          <Row key={id} name={name}>
            <Editable
              name={name}
              kind={type === 'number' ? 'number' : 'line'}
              value={textOf(value)}
              save={
                readOnly || type === 'object'
                  ? undefined
                  : (text) => save({ [id]: type === 'number' ? numberOrNull(text) : text === '' ? null : text })
              }
            >
              {data.drawn[id] ?? shownValue(value)}
            </Editable>
          </Row>
        ))}
        <SprintRow data={data} />
        <Row name="Labels">
          <Editable
            name="Labels"
            kind="line"
            value={(fields.labels ?? []).join(' ')}
            save={
              'labels' in data.edit.fields
                ? (text) => save({ labels: text.split(/\s+/).filter((label) => label !== '') })
                : undefined
            }
          >
            {(fields.labels ?? []).length === 0
              ? none
              : (fields.labels ?? []).map((label) => (
                  <span key={label} className="tag">
                    {label}
                  </span>
                ))}
          </Editable>
        </Row>
        <Row name="Fix versions">{namesOf(fields.fixVersions)}</Row>
        <Row name="Components">{namesOf(fields.components)}</Row>
        <Row name="Parent">
          {fields.parent == null ? (
            none
          ) : (
            <Link to={`/browse/${fields.parent.key}`}>
              {fields.parent.key} {fields.parent.fields?.summary ?? ''}
            </Link>
          )}
        </Row>
        <Row name="Resolution">{fields.resolution?.name ?? <span className="muted">Unresolved</span>}</Row>
      </dl>
      <p className="muted small">
        {fields.created != null && <>Created {shortTime(fields.created)} · </>}
        {fields.updated != null && <>Updated {shortTime(fields.updated)}</>}
      </p>
    </section>
  );
};
