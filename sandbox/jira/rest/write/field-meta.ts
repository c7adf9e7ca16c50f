import {
  componentBean,
  fieldSchemaBean,
  priorityBean,
  resolutionBean,
  versionBean,
  issueTypeBean,
  projectBean,
  type View,
} from '../../serializers/index';
import { isPlural, kindOf } from '../../fields/kind';
import type { Field, IssueType, Json, JsonObject, Project } from '../../model';

const operationsOf = (field: Field): readonly string[] => {
  if (field.id === 'issuelinks') return ['add', 'copy'];
  if (field.id === 'comment') return ['add', 'edit', 'remove'];
  if (field.id === 'attachment') return ['set', 'copy'];
  const kind = kindOf(field);
  if (kind === 'sprints') return ['set'];
  return isPlural(kind) ? ['add', 'set', 'remove'] : ['set'];
};

const allowedValues = (view: View, project: Project, field: Field): readonly Json[] | null => {
  const { store } = view.jira;
  const ofProject = <T extends { readonly projectId: string }>(values: Iterable<T>): readonly T[] =>
    [...values].filter(({ projectId }) => projectId === project.id);
  switch (kindOf(field)) {
    case 'priority':
      return [...store.collection('priorities').values()].map((priority) => priorityBean(view, priority));
    case 'resolution':
      return [...store.collection('resolutions').values()].map((resolution) => resolutionBean(view, resolution));
    case 'versions':
      return ofProject(store.collection('versions').values()).map((version) => versionBean(view, version));
    case 'components':
      return ofProject(store.collection('components').values()).map((component) => componentBean(view, component));
    case 'option':
    case 'options':
      return field.options.map(({ id, value }) => ({ self: `${view.api}/customFieldOption/${id}`, value, id }));
    case 'issuetype':
      return project.issueTypeIds
        .flatMap((id) => store.collection('issueTypes').get(id) ?? [])
        .map((type) => issueTypeBean(view, type));
    case 'project':
      return [projectBean(view, project)];
    default:
      return null;
  }
};

const isRequired = (field: Field, type: IssueType | null): boolean =>
  ['summary', 'issuetype', 'project'].includes(field.id) || (field.id === 'parent' && type?.hierarchyLevel === -1);

const autoComplete = ({ jira, api }: View, project: Project, field: Field): JsonObject => {
  if (field.id === 'assignee' || field.id === 'reporter')
    return { autoCompleteUrl: `${api}/user/assignable/search?project=${project.key}&query=` };
  return field.id === 'labels' ? { autoCompleteUrl: `${jira.baseUrl}/rest/api/1.0/labels/suggest?query=` } : {};
};

/** What a form needs to know of one field. */
export const fieldMeta = (view: View, project: Project, field: Field, type: IssueType | null = null): JsonObject => {
  const values = allowedValues(view, project, field);
  return {
    required: isRequired(field, type),
    schema: fieldSchemaBean(field),
    name: field.name,
    key: field.id,
    ...autoComplete(view, project, field),
    hasDefaultValue: field.id === 'priority',
    operations: operationsOf(field),
    ...(values === null ? {} : { allowedValues: values }),
  };
};

export const fieldMetas = (view: View, project: Project, fields: readonly Field[]): JsonObject =>
  Object.fromEntries(fields.map((field) => [field.id, fieldMeta(view, project, field)]));
