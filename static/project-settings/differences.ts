import { type PolicyNames, policyDiff } from '../../src/domain/policy/policy-diff';
import type { Policy } from '../../src/domain/policy/policy';
import type { Person } from '../../src/jira/users';
import type { Messages } from '../../src/messages/create-messages';
import { policyChangesTexts } from '../../src/messages/en/policy-changes';
import { policyChangeText } from '../../src/messages/policy-change-text';
import type { Loaded } from './load';

const nameIn = (all: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  all.find((one) => one.id === id)?.name ?? id;

/** Where names come from, and what somebody is called of whom Jira says none. */
type Names = Loaded & { readonly unknownUser: string; readonly messages: Messages };

/** What ids are called here. */
export const namesIn = (
  { project, statuses, resolutions, fields, people, unknownUser, messages }: Names,
  more: ReadonlyMap<string, Person> = new Map(),
): PolicyNames => ({
  person: (id) => (more.get(id) ?? people.get(id))?.displayName ?? unknownUser,
  type: (id) => nameIn(project.workTypes, id),
  status: (id) => nameIn(statuses, id),
  resolution: (id) => nameIn(resolutions, id),
  field: (id) => (id === 'fixVersions' ? messages.of(policyChangesTexts).fixVersions : nameIn(fields, id)),
});

/** What changed between two policies, in words; before the first save there are none. */
export const differences = (
  before: Policy | null,
  after: Policy,
  loaded: Names,
  more?: ReadonlyMap<string, Person>,
): readonly string[] =>
  before === null
    ? []
    : policyDiff(before, after, namesIn(loaded, more)).map((one) => policyChangeText(loaded.messages, one));
