import { z } from 'zod';
import type { Jira } from '../../jira/jira';

/**
 * What the start page says beyond what Jira knows. Whoever fills the site puts it into the store:
 * `store.collection('meta').put('start-page', {...})`.
 */
export const StartNotes = z.object({
  headline: z.string().default(''),
  introduction: z.string().default(''),
  /** Account id → who this is, in a few words. */
  people: z.record(z.string(), z.string()).default({}),
  scenes: z
    .array(
      z.object({
        title: z.string(),
        text: z.string(),
        /** Whom to be for it; the link signs in. */
        as: z.string().optional(),
        href: z.string(),
        link: z.string().default('Open'),
      }),
    )
    .default([]),
});
export type StartNotes = z.infer<typeof StartNotes>;

export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly about: string;
}

const rolesOf = (jira: Jira, accountId: string): string => {
  const groups = [...jira.store.collection('groups').values()].filter(({ members }) => members.includes(accountId));
  const groupIds = new Set(groups.map(({ groupId }) => groupId));
  const roles = [...jira.store.collection('projects').values()].map((project) => {
    const names = Object.entries(project.roleActors)
      .filter(([, { users, groups: in_ }]) => users.includes(accountId) || in_.some((id) => groupIds.has(id)))
      .map(([id]) => jira.store.collection('roles').get(id)?.name)
      .filter((name) => name !== undefined);
    return names.length === 0 ? '' : `${[...new Set(names)].join(', ')} in ${project.key}`;
  });
  return roles.filter((text) => text !== '').join(' · ');
};

const notes = (jira: Jira): StartNotes => {
  const saved = StartNotes.safeParse(jira.store.collection('meta').get('start-page'));
  return saved.success ? saved.data : StartNotes.parse({});
};

/** Everybody whom one can be, in the order in which they were added. */
export const peopleOf = (jira: Jira): readonly Person[] => {
  const { people } = notes(jira);
  return [...jira.store.collection('users').values()]
    .filter(({ accountType, active }) => accountType === 'atlassian' && active)
    .map(({ accountId, displayName, emailAddress }) => ({
      accountId,
      name: displayName,
      email: emailAddress,
      about: people[accountId] ?? rolesOf(jira, accountId),
    }));
};

export const startPage = (jira: Jira, appName: string): Record<string, unknown> => {
  const { headline, introduction, scenes } = notes(jira);
  return {
    appName,
    headline,
    introduction,
    scenes,
    projects: [...jira.store.collection('projects').values()].map(({ id, key, name, style }) => ({
      id,
      key,
      name,
      style: style === 'classic' ? 'company-managed' : 'team-managed',
    })),
  };
};

/** Who holds which role in a project; null when there is no such project. */
export const projectPeople = (
  jira: Jira,
  key: string,
): readonly { readonly role: string; readonly members: readonly string[] }[] | null => {
  const project = [...jira.store.collection('projects').values()].find((candidate) => candidate.key === key);
  if (project === undefined) return null;
  const nameOf = (accountId: string): string => jira.store.collection('users').get(accountId)?.displayName ?? accountId;
  return Object.entries(project.roleActors).map(([id, { users, groups }]) => ({
    role: jira.store.collection('roles').get(id)?.name ?? id,
    members: [
      ...users.map(nameOf),
      ...groups.map((group) => `${jira.store.collection('groups').get(group)?.name ?? group} (group)`),
    ],
  }));
};
