import { day, founded, hour, pick, sprintStart } from './calendar';
import type { DemoItem, PersonName } from './content/item';
import type { Actions, CreatedIssue } from './actions';
import { doneLines, reviewedLine } from './policy';
import type { Act, Scene } from './scenario';

interface Item {
  readonly item: DemoItem;
  readonly scene: Scene;
  readonly doing: Actions;
  readonly now: number;
  /** The issue, once it was created. */
  readonly created: () => CreatedIssue;
  readonly remember: (made: CreatedIssue) => void;
  readonly epic: () => CreatedIssue | undefined;
}

interface Times {
  readonly created: number;
  readonly start: number;
  readonly progress: number;
  readonly delivered: number;
}

/** So many days before its sprint it was written: what is wanted is known long before, what fails or is asked for is not. */
const aheadOf = ({ type, title }: DemoItem): number => 4 + pick(title, type === 'Story' ? 70 : 14);

/** The hours of a work item's life: its sprint decides them, and a little chance. */
const timesOf = (item: DemoItem, now: number): Times => {
  const { type, title } = item;
  const [state, sprint = 0] = item.stand;
  const start = sprint > 0 ? sprintStart(sprint, now) : now - (12 + pick(title, 45)) * day;
  const far = state === 'backlog' || state === 'planned' || state === 'todo';
  const created =
    type === 'Epic'
      ? founded(now)
      : far
        ? now - (12 + pick(title, 150)) * day
        : start - aheadOf(item) * day - pick(title, 20) * hour;
  const progress = start + (0.5 + pick(title, 3)) * day;
  const waiting = now - (0.6 + pick(title, 4) / 2) * day;
  return {
    created,
    start,
    progress,
    delivered: state === 'review' ? waiting : Math.min(progress + (2 + pick(title, 3)) * day, now - day),
  };
};

/** What stakeholders propose, what the Product Owner makes of it, and why. */
const valuing = ({ item, scene, doing, created: made }: Item, at: number): readonly Act[] => {
  const { value, valueWhy, proposals = [] } = item;
  return [
    ...proposals.map(([who, proposed, why], index) => ({
      at: at + (index + 2) * hour,
      run: () => doing.propose(who, made(), proposed, why),
    })),
    ...(value === undefined
      ? []
      : [{ at: at + day, run: () => doing.edit('ana', made(), { [scene.fields.value]: value }) }]),
    ...(value === undefined || valueWhy === undefined
      ? []
      : [
          {
            at: at + day + hour / 60,
            run: () => {
              const [why, ...followed] = valueWhy;
              return doing.explain(made(), value, why, followed);
            },
          },
        ]),
  ];
};

/** By what its success is to be seen, said with its value, and what was measured the day before yesterday. */
const succeeding = ({ item: { success }, doing, now, created: made }: Item, at: number): readonly Act[] => {
  if (success === undefined) return [];
  const { measure, target, dueAgo, measured } = success;
  const due = dueAgo === undefined ? null : new Date(now - dueAgo * day).toISOString().slice(0, 10);
  return [
    { at: at + day + hour / 30, run: () => doing.aim(made(), measure, target, due) },
    ...(measured === undefined ? [] : [{ at: now - 2 * day, run: () => doing.measure(made(), ...measured) }]),
  ];
};

const childhood = (of: Item, { created, start }: Times): readonly Act[] => {
  const { item, doing, now, created: made, remember, epic } = of;
  const { assignee, comments = [], late, stand } = item;
  const sprint = stand[1];
  const author: PersonName = pick(item.title, 3) === 0 ? (assignee ?? 'mei') : 'ana';
  return [
    { at: created, run: async () => remember(await doing.create(author, item, epic())) },
    ...valuing(of, created),
    ...succeeding(of, created),
    ...(sprint === undefined || sprint === 0
      ? []
      : [
          late === undefined
            ? { at: Math.min(start, now - 3 * day) - 2 * hour, run: () => doing.plan('ana', made(), sprint) }
            : { at: start + (2 + pick(item.title, 3)) * day, run: () => doing.plan(late, made(), sprint) },
        ]),
    ...(assignee === undefined
      ? []
      : [{ at: Math.max(created, start) + hour, run: () => doing.assign(assignee, made()) }]),
    ...comments.map(([who, text], index) => ({
      at: Math.min(start + (9 + index) * day, now - (5 - index) * hour),
      run: () => doing.comment(who, made(), text),
    })),
  ];
};

const subtasks = (
  { item: { subtasks: parts = [] }, doing, created: made }: Item,
  who: PersonName,
  at: number,
): readonly Act[] =>
  parts.flatMap(({ title, done }, index) => {
    let part: CreatedIssue | undefined;
    const finish = async () => (part === undefined ? undefined : doing.finish(who, part));
    return [
      { at: at + (index + 1) * hour, run: async () => void (part = await doing.createSubtask(who, made(), title)) },
      ...(done ? [{ at: at + (index + 20) * hour, run: finish }] : []),
    ];
  });

const work = (of: Item, { progress, delivered }: Times): readonly Act[] => {
  const { item, scene, doing, created: made } = of;
  const [state] = item.stand;
  const who = item.assignee ?? 'jonas';
  const review = scene.ids.statuses.has('In Review') ? 'In Review' : null;
  const deliver = (at: number): readonly Act[] => [
    ...(review === null ? [] : [{ at, run: () => doing.move(who, made(), review) }]),
  ];
  const lines = item.ticks === 'some' ? doneLines.slice(0, 1) : doneLines;
  const confirm = (at: number): readonly Act[] =>
    lines.map((line, index) => ({ at: at + (index + 1) * hour, run: () => doing.tick(who, made(), line) }));
  const sendBack = (at: number, why: string): readonly Act[] => [
    { at, run: () => doing.reject('ana', made(), why, [reviewedLine]) },
    { at: at + hour / 60, run: () => (review === null ? Promise.resolve() : doing.move('ana', made(), 'In Progress')) },
    { at: at + hour / 30, run: () => doing.comment('ana', made(), why) },
  ];
  const started = [{ at: progress, run: () => doing.move(who, made(), 'In Progress') }, ...subtasks(of, who, progress)];
  if (state === 'progress') return [...started, ...confirm(progress + 3 * hour)];
  const first = [...started, ...deliver(delivered), ...confirm(delivered)];
  if (state === 'review') return first;
  const answer = Math.min(delivered + (0.4 + pick(item.title, 20) / 10) * day, of.now - 5 * hour);
  const { sentBack } = item;
  if (state === 'rejected') return sentBack === undefined ? first : [...first, ...sendBack(answer, sentBack)];
  const again = answer + 1.5 * day;
  const accepter: PersonName = pick(item.title, 6) === 0 ? 'dara' : 'ana';
  const accepted = (at: number): Act => ({ at, run: () => doing.finish(accepter, made()) });
  return sentBack === undefined
    ? [...first, accepted(answer)]
    : [...first, ...sendBack(answer, sentBack), ...deliver(again), ...confirm(again), accepted(again + day)];
};

/** How one work item came to be where it is: written, valued, planned, worked on, confirmed, answered. */
export const lifeOf = (of: Item): readonly Act[] => {
  const times = timesOf(of.item, of.now);
  const [state] = of.item.stand;
  const worked = state !== 'backlog' && state !== 'planned' && state !== 'todo';
  return [...childhood(of, times), ...(worked ? work(of, times) : [])];
};
