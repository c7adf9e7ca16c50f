import * as z from 'zod/mini';

import { type Digest, digestOf } from '../domain/digest';
import type { Policy } from '../domain/policy/policy';
import { readPolicy } from '../domain/policy/read-policy';
import { dayMs } from '../domain/shared/day';
import type { AccountId, Instant } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { isConsentNeeded } from '../jira/consent';
import { readFieldsInUse } from '../jira/found-fields';
import { readProjectFacts } from '../jira/project-facts';
import { projectProperty } from '../jira/project-property';
import { type Project, projects } from '../jira/projects';
import { readQuestions } from '../jira/question-copies';
import type { Request } from '../jira/request';
import { users } from '../jira/users';
import { englishMessages } from '../messages/create-messages';
import { digestText } from '../messages/digest-text';
import { digestTexts } from '../messages/en/digest';
import { failureText } from '../messages/failure-text';

/** What a rule gives: a project's key or id. */
const Input = z.looseObject({ project: z.string().check(z.trim(), z.minLength(1), z.maxLength(255)) });

/** So many pages of about a hundred work items each search may take: a function has 25 seconds. */
const mostPages = 10;

/** What the later parts of a rule can use, by the names that the manifest declares. */
export interface DigestOutputs {
  readonly text: string;
  readonly acceptedItems: number;
  readonly acceptedValue: number;
  readonly acceptedPoints: number;
  readonly valuePerPoint: number | null;
  readonly waitingItems: number;
  readonly longestWaitDays: number;
  /** Null where there is no forecast. */
  readonly lateVersions: number | null;
  readonly breaches: number;
  readonly openQuestions: number;
}

/** Automation shows these messages in the rule's audit log, and stops the rule. */
interface Refused {
  readonly errors: readonly { readonly message: string }[];
}

interface Dependencies {
  /** As the person whom the rule runs as, so that a digest tells nobody what they may not see. */
  readonly request: Request;
  readonly clock: () => Instant;
  /** The environment that the app runs in: its fields are ours. */
  readonly owner: () => string;
}

const refused = (message: string): Refused => ({ errors: [{ message }] });

const outputsOf = (text: string, { accepted, waiting, late, breaches, questions }: Digest): DigestOutputs => ({
  text,
  acceptedItems: accepted.count,
  acceptedValue: accepted.value,
  acceptedPoints: accepted.points,
  valuePerPoint: accepted.valuePerPoint,
  waitingItems: waiting.count,
  longestWaitDays: Math.floor((waiting.longest ?? 0) / dayMs),
  lateVersions: 'why' in late ? null : late.releases.length,
  breaches: breaches.count,
  openQuestions: questions.count,
});

/** Names are shown where Jira gives them: not everybody may see who is who. */
const namesOf = async (request: Request, people: readonly AccountId[]): Promise<readonly string[]> => {
  try {
    const known = await users(request).byId(people);
    return people.flatMap((id) => known.get(id)?.displayName ?? []);
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
};

const digestFor = async ({ request, clock, owner }: Dependencies, { id, name }: Project, policy: Policy) => {
  const now = clock();
  const facts = await readProjectFacts(request, {
    ...{ projectId: id, types: Object.keys(policy.types), now, mostPages },
    fields: await readFieldsInUse(request, policy, { projectId: id, environmentId: owner() }),
  });
  const copies = await readQuestions(request, facts.open.map((item) => item.id)); // prettier-ignore
  const questions = [...copies].flatMap(([issueId, { open }]) => open.map((one) => ({ ...one, issueId })));
  const digest = digestOf(facts, questions, policy);
  const names = { project: name, people: await namesOf(request, digest.accepters) };
  return outputsOf(digestText(englishMessages, digest, { names, looked: facts.open.length }), digest);
};

/** The project of that key or id; null where there is none that the caller may see. */
const projectOf = async (request: Request, idOrKey: string): Promise<Project | null> => {
  try {
    return await projects(request).read(idOrKey);
  } catch (error) {
    if (error instanceof Failure && (error.code === 'not-found' || error.code === 'invalid-input')) return null;
    throw error;
  }
};

/** The action that a rule of Jira's automation asks for a digest; it writes nothing and sends nothing anywhere. */
export const createDigestAction =
  (needs: Dependencies) =>
  async (payload: unknown): Promise<DigestOutputs | Refused> => {
    const { action } = englishMessages.of(digestTexts);
    const input = Input.safeParse(payload);
    if (!input.success) return refused(action.empty);
    try {
      const project = await projectOf(needs.request, input.data.project);
      if (project === null) return refused(action.noProject({ project: input.data.project }));
      const reading = readPolicy(await projectProperty(needs.request).readPolicy(project.id));
      if (reading.state !== 'ok') return refused(action.notSetUp({ project: project.name }));
      return await digestFor(needs, project, reading.policy);
    } catch (error) {
      if (isConsentNeeded(error)) return refused(action.consent);
      if (!(error instanceof Failure)) throw error;
      return refused(failureText(englishMessages, error));
    }
  };
