import type { Json } from '../../sandbox/jira/model';
import { day, hour } from './calendar';
import type { Random } from './random';
import type { Kind } from './words';

/** What a work item is at some time. */
export interface Condition {
  readonly status: 'toDo' | 'inProgress' | 'inReview' | 'done';
  readonly sprintIds: readonly string[];
  readonly points: number | null;
  readonly value: number | null;
}

/** Somebody changed something at some time. */
export interface Mark {
  readonly at: number;
  readonly by: string;
  readonly set: Partial<Condition>;
}

export interface Life {
  readonly created: number;
  readonly marks: readonly Mark[];
  readonly hasCriteria: boolean;
  readonly acceptance: Json;
}

export interface Cast {
  readonly owner: string;
  readonly deputy: string;
  readonly admin: string;
  readonly team: readonly [string, ...string[]];
}

export interface Setting {
  readonly random: Random;
  readonly cast: Cast;
  readonly now: number;
  /** When the policy came into force. */
  readonly since: number;
  readonly sprints: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** The index of the running sprint among them; those after it are in the future. */
  readonly running: number;
}

const sizes = [1, 2, 3, 5, 8, 13] as const;
const iso = (at: number): string => new Date(at).toISOString();

/** Value grows with size, and a little from sprint to sprint: this team learns what to build. */
const valueOf = ({ random }: Setting, points: number, progress: number): number =>
  Math.max(1, Math.round(points * random.between(0.4, 3.2) * (0.8 + 0.5 * progress)));

/** How much of it is groomed: what is delivered has been through all of it, with few exceptions. */
const groom = (setting: Setting, kind: Kind, created: number, until: number, care: number): readonly Mark[] => {
  const { random, cast, sprints } = setting;
  const points = sizes[Math.min(random.whole(0, 5), random.whole(0, 5))] ?? 3;
  const runningIndex = sprints.findIndex(({ end }) => end > until);
  const progress = (runningIndex < 0 ? sprints.length : runningIndex) / sprints.length;
  const value = valueOf(setting, points, progress);
  const at = (): number => random.between(created + hour, until);
  const estimated = at();
  const wants = kind === 'Story' ? 1 : 0.55;
  return [
    ...(random.chance(care) ? [{ at: estimated, by: random.pick(cast.team), set: { points } }] : []),
    ...(random.chance(care * wants) ? [{ at: at(), by: cast.owner, set: { value } }] : []),
    ...(random.chance(0.06 * care)
      ? [{ at: random.between(estimated, until), by: random.pick(cast.team), set: { points: points + 2 } }]
      : []),
  ];
};

const accepted = (setting: Setting, by: string, at: number): Json =>
  at < setting.since
    ? null
    : { state: 'accepted', by, as: by === setting.cast.owner ? 'owner' : 'deputy', at: iso(at), revision: 1 };

const unaccepted = (setting: Setting, by: string, at: number): Json =>
  at < setting.since ? null : { state: 'unaccepted', by, at: iso(at) };

const answerer = ({ random, cast }: Setting): string => (random.chance(0.85) ? cast.owner : cast.deputy);

/** Delivered in a sprint: planned, built, reviewed, perhaps sent back, accepted in most cases, opened again in few. */
export const deliveredLife = (setting: Setting, kind: Kind, index: number): Life => {
  const { random, cast, sprints } = setting;
  const sprint = sprints[index] ?? { id: '', start: setting.now - 14 * day, end: setting.now };
  const before = random.chance(0.12) ? sprints[index - 1] : undefined;
  const first = before ?? sprint;
  const late = random.chance(0.15);
  const planned = late ? first.start + random.between(1, 5) * day : first.start - random.between(1, 48) * hour;
  const created = first.start - random.between(5, 120) * day;
  const last = Math.min(sprint.end - 2 * hour, setting.now - hour);
  const begun = Math.max(planned, sprint.start) + random.between(0.1, 0.3) * (last - Math.max(planned, sprint.start));
  const at = (part: number): number => begun + part * (last - begun);
  const developer = random.pick(cast.team);
  const [sentBack, openedAgain, breach] = [random.chance(0.08), random.chance(0.03), random.chance(0.06)];
  const by = breach ? developer : answerer(setting);
  const end = at(random.between(openedAgain ? 0.96 : 0.6, 1));
  const step = (when: number, who: string, status: Condition['status']): Mark => ({
    at: when,
    by: who,
    set: { status },
  });
  return {
    created,
    hasCriteria: random.chance(0.93),
    acceptance: breach ? unaccepted(setting, by, end) : accepted(setting, by, end),
    marks: [
      ...groom(setting, kind, created, Math.min(planned, first.start), 0.93),
      { at: planned, by: cast.admin, set: { sprintIds: [first.id] } },
      ...(before ? [{ at: before.end + 60_000, by: cast.admin, set: { sprintIds: [before.id, sprint.id] } }] : []),
      ...(random.chance(0.05) ? [{ at: at(0.1), by: developer, set: { points: random.pick(sizes) } }] : []),
      step(at(0), developer, 'inProgress'),
      ...(sentBack ? [step(at(0.2), developer, 'inReview'), step(at(0.3), cast.owner, 'inProgress')] : []),
      step(Math.max(at(0.4), (openedAgain ? at(0.6) : end) - random.between(1, 60) * hour), developer, 'inReview'),
      ...(openedAgain
        ? [step(at(0.6), by, 'done'), step(at(0.8), cast.owner, 'inProgress'), step(at(0.9), developer, 'inReview')]
        : []),
      step(end, by, 'done'),
    ],
  };
};

/** In the running sprint and not done: to do, in progress, sent back, or waiting for its answer. */
export const runningLife = (setting: Setting, kind: Kind): Life => {
  const { random, cast, sprints, running, now } = setting;
  const sprint = sprints[running] ?? { id: '', start: now - day, end: now };
  const created = sprint.start - random.between(5, 90) * day;
  const developer = random.pick(cast.team);
  const at = (part: number): number => sprint.start + part * (now - sprint.start);
  const progressStage = random.pick(['toDo', 'inProgress', 'inProgress', 'inReview', 'inReview', 'sentBack']);
  const step = (part: number, who: string, status: Condition['status']): Mark => ({
    at: at(part),
    by: who,
    set: { status },
  });
  const delivered = at(random.between(0.4, 0.95));
  const rejected: Json = {
    state: 'rejected',
    by: cast.owner,
    at: iso(at(0.7)),
    why: 'Not what the criteria say.',
    failed: [],
  };
  return {
    created,
    hasCriteria: progressStage !== 'toDo' || random.chance(0.85),
    acceptance:
      progressStage === 'inReview'
        ? { state: 'awaiting', since: iso(delivered) }
        : progressStage === 'sentBack'
          ? rejected
          : null,
    marks: [
      ...groom(setting, kind, created, sprint.start, 0.95),
      { at: sprint.start - hour, by: cast.admin, set: { sprintIds: [sprint.id] } },
      ...(progressStage === 'toDo' ? [] : [step(0.2, developer, 'inProgress')]),
      ...(progressStage === 'inReview' ? [{ at: delivered, by: developer, set: { status: 'inReview' as const } }] : []),
      ...(progressStage === 'sentBack' ? [step(0.5, developer, 'inReview'), step(0.7, cast.owner, 'inProgress')] : []),
    ],
  };
};

/** Not begun: in a sprint to come or in none, groomed or not; few were in an earlier sprint and taken out again. */
export const waitingLife = (setting: Setting, kind: Kind, future: string | null): Life => {
  const { random, cast, sprints, running, now } = setting;
  const created = now - random.between(2, 400) * day;
  const care = future === null ? random.pick([0.15, 0.5, 0.9]) : 0.9;
  const past = sprints[random.whole(0, Math.max(0, running - 1))];
  const taken = past !== undefined && past.start > created && future === null && random.chance(0.1) ? past : undefined;
  return {
    created,
    // Criteria are what a large backlog lacks most: few of its items are ready.
    hasCriteria: random.chance(future === null ? care * 0.25 : care),
    acceptance: null,
    marks: [
      ...groom(setting, kind, created, now - hour, care),
      ...(taken
        ? [
            { at: taken.start - hour, by: cast.admin, set: { sprintIds: [taken.id] } },
            { at: taken.start + 5 * day, by: cast.owner, set: { sprintIds: [] } },
          ]
        : []),
      ...(future === null
        ? []
        : [{ at: now - random.between(1, 40) * hour, by: cast.admin, set: { sprintIds: [future] } }]),
    ],
  };
};
