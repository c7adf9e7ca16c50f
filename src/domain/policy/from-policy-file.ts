import { criteriaPattern } from '../criteria/pattern';
import type { Named } from '../shared/named';
import type { Definition, Policy } from './policy';
import type { Catalogue, PolicyFile } from './policy-file-shape';
import type { WorkClass } from './work-class';

/** The only one of that name; two of one name are none, since a guess could be wrong. */
const idOf = (all: readonly Named[], name: string): string | null => {
  const found = all.filter((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};

/** What could not be taken over, since the project has nothing, or more than one thing, of that name. */
export type Dropped =
  | { readonly code: 'line'; readonly text: string }
  | { readonly code: 'type'; readonly name: string }
  | { readonly code: 'status'; readonly name: string }
  | { readonly code: 'criteria-field' }
  /** The work type has no name any more in the project that is copied. */
  | { readonly code: 'type-gone'; readonly id: string };

/** Puts what a file says onto a project's policy. */
export const fromPolicyFile = (
  file: PolicyFile,
  onto: Policy,
  project: Catalogue,
): { readonly policy: Policy; readonly dropped: readonly Dropped[] } => {
  const dropped: Dropped[] = [];
  const field = (id: string): string | null => {
    if (id === 'fixVersions') return id;
    const name = Object.hasOwn(file.fields, id) ? (file.fields[id] ?? null) : null;
    if (name === null) return null;
    return project.fields.some((one) => one.id === id && one.name === name) ? id : idOf(project.fields, name);
  };
  const withKnownFields = <I extends Definition['done'][number] | Definition['ready'][number]>(
    items: readonly I[],
  ): I[] =>
    items.flatMap((item) => {
      if (item.kind !== 'field') return [item];
      const id = field(item.field);
      if (id === null) dropped.push({ code: 'line', text: item.text });
      return id === null ? [] : [{ ...item, field: id }];
    });
  const types = Object.entries(file.types).flatMap(([name, workClass]): [string, WorkClass][] => {
    const id = idOf(project.types, name);
    if (id === null) dropped.push({ code: 'type', name });
    return id === null ? [] : [[id, workClass]];
  });
  const criteriaField = file.criteria.field === null ? null : field(file.criteria.field);
  if (file.criteria.field !== null && criteriaField === null) dropped.push({ code: 'criteria-field' });
  const rejectedTo = file.rejectedTo === null ? null : idOf(project.statuses, file.rejectedTo);
  if (file.rejectedTo !== null && rejectedTo === null) dropped.push({ code: 'status', name: file.rejectedTo });
  const definition = (name: WorkClass): Definition => ({
    ...file.definitions[name],
    ready: withKnownFields(file.definitions[name].ready),
    done: withKnownFields(file.definitions[name].done),
  });
  const definitions = {
    feature: definition('feature'),
    enabler: definition('enabler'),
    defect: definition('defect'),
    support: definition('support'),
  };
  const { words, language } = file.criteria;
  const { hidesTransitions: _hides, value: _value, testBranches: _branches, ...others } = onto;
  const policy: Policy = {
    ...others,
    mode: file.mode,
    types: Object.fromEntries(types),
    definitions,
    criteria: { ...file.criteria, field: criteriaField, pattern: criteriaPattern(words, language ?? null) },
    rejectedTo,
    noSelfAcceptance: file.noSelfAcceptance,
    ...(file.hidesTransitions === undefined ? {} : { hidesTransitions: file.hidesTransitions }),
    breach: file.breach,
    ...(file.testBranches === undefined ? {} : { testBranches: file.testBranches }),
    ...(file.value === undefined ? {} : { value: file.value }),
  };
  return { policy, dropped };
};
