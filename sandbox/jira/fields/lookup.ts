import type { Jira } from '../jira';
import type { Field, Project } from '../model';

/** Does a field exist for the issues of a project? */
export const appliesTo = (field: Field, project: Project): boolean =>
  (field.scopeProjectId === null || field.scopeProjectId === project.id) &&
  (field.projectIds === null || field.projectIds.includes(project.id));

export const fieldById = (jira: Jira, id: string): Field | undefined => jira.store.collection('fields').get(id);

/** By id, or by key: a Forge field's key is its module's identifier, and its module key does as well. */
export const findField = (jira: Jira, idOrKey: string): Field | undefined => {
  const byId = fieldById(jira, idOrKey);
  if (byId) return byId;
  for (const field of jira.store.collection('fields').values())
    if (field.key === idOrKey || field.forge?.moduleKey === idOrKey) return field;
  return undefined;
};

export const fieldsOf = (jira: Jira, project: Project): readonly Field[] =>
  [...jira.store.collection('fields').values()].filter((field) => appliesTo(field, project));

/** The one field of a software type, such as `gh-sprint`. */
export const fieldOfType = (jira: Jira, type: string): Field | undefined => {
  for (const field of jira.store.collection('fields').values())
    if (field.schema.custom === `com.pyxis.greenhopper.jira:${type}`) return field;
  return undefined;
};
