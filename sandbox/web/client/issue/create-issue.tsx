import { useId, useState, type FormEvent } from 'react';
import { z } from 'zod/mini';
import { fromMarkdown, toMarkdown } from '../adf/markdown';
import { lookForChanges } from '../api/changes';
import { messageOf } from '../api/http';
import { createIssue, readProject } from '../api/jira';
import { useSession } from '../shell/session';
import { useLoad } from '../shell/use-load';

const Preset = z.catch(
  z.looseObject({
    projectId: z.optional(z.string()),
    projectKey: z.optional(z.string()),
    issueTypeId: z.optional(z.string()),
    summary: z.optional(z.string()),
    description: z.optional(z.unknown()),
    labels: z.optional(z.array(z.string())),
  }),
  {},
);

/** The few fields that every project has; the rest is filled in on the issue. */
export const CreateIssueForm = ({
  preset,
  onDone,
}: {
  readonly preset: unknown;
  readonly onDone: (created: readonly { readonly issueId: string }[]) => void;
}) => {
  const { start } = useSession();
  const given = Preset.parse(preset);
  const [project, setProject] = useState(
    given.projectKey ?? start.projects.find(({ id }) => id === given.projectId)?.key ?? start.projects[0]?.key ?? '',
  );
  const [type, setType] = useState(given.issueTypeId ?? '');
  const [summary, setSummary] = useState(given.summary ?? '');
  const [description, setDescription] = useState(given.description === undefined ? '' : toMarkdown(given.description));
  const [labels, setLabels] = useState((given.labels ?? []).join(' '));
  const [refused, setRefused] = useState<string | null>(null);
  const found = useLoad(() => readProject(project), [project]);
  const types = (found.value?.issueTypes ?? []).filter(({ subtask }) => subtask !== true);
  const id = useId();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefused(null);
    const chosen = types.find((one) => one.id === type) ?? types[0];
    try {
      const body = fromMarkdown(description);
      const made = await createIssue({
        project: { key: project },
        issuetype: { id: chosen?.id ?? '' },
        summary,
        ...(body === null ? {} : { description: body }),
        ...(labels.trim() === '' ? {} : { labels: labels.trim().split(/\s+/) }),
      });
      lookForChanges();
      onDone([{ issueId: made.id }]);
    } catch (error) {
      setRefused(messageOf(error));
    }
  };

  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}p`}>Project</label>
      <select id={`${id}p`} value={project} onChange={(event) => setProject(event.target.value)}>
        {start.projects.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}t`}>Work type</label>
      <select id={`${id}t`} value={type} onChange={(event) => setType(event.target.value)}>
        {types.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}s`}>Summary</label>
      <input
        id={`${id}s`}
        value={summary}
        maxLength={255}
        required
        onChange={(event) => setSummary(event.target.value)}
      />
      <label htmlFor={`${id}d`}>Description (Markdown)</label>
      <textarea id={`${id}d`} rows={6} value={description} onChange={(event) => setDescription(event.target.value)} />
      <label htmlFor={`${id}l`}>Labels, with spaces between</label>
      <input id={`${id}l`} value={labels} onChange={(event) => setLabels(event.target.value)} />
      {refused !== null && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
      <div className="row end">
        <button type="button" className="subtle" onClick={() => onDone([])}>
          Cancel
        </button>
        <button type="submit" className="primary">
          Create
        </button>
      </div>
    </form>
  );
};
