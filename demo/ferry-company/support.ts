import { type SupportKind, supportKey } from '../../src/domain/support/note';
import { createActions, type CreatedIssue } from './actions';
import { day, hour } from './calendar';
import { keyOf } from './start-notes';
import type { PersonName } from './content/item';
import type { Act, Scenario, Scene } from './scenario';

interface DemoQuestion {
  readonly who: PersonName;
  readonly summary: string;
  readonly requester: string;
  readonly area: 'Sales' | 'Operations' | '';
  readonly kind: SupportKind;
  readonly component: string;
  readonly daysAgo: number;
  /** What helped, and after how many hours. */
  readonly answer?: readonly [text: string, afterHours: number];
  /** Ana closes it after so many hours. */
  readonly doneAfter?: number;
  /** The title of the work item that came of it. */
  readonly became?: string;
}

/** One that came again, one that became a defect, one that needs training, and one that still waits. */
const questions: readonly DemoQuestion[] = [
  {
    who: 'mei',
    summary: 'The ticket printer at the quay prints every ticket twice',
    requester: 'Quay office Northhaven',
    area: 'Operations',
    kind: 'known-problem',
    component: 'Boarding',
    daysAgo: 34,
    answer: ['Switch the printer off, wait for the lamp to go out, switch it on again. Void the second ticket.', 5],
    doneAfter: 30,
  },
  {
    who: 'jonas',
    summary: 'Ticket printer prints tickets twice at the quay again',
    requester: 'Quay office Eastmole',
    area: 'Operations',
    kind: 'known-problem',
    component: 'Boarding',
    daysAgo: 11,
    answer: ['As before: off, wait for the lamp, on. A new cable is ordered.', 2],
    doneAfter: 26,
  },
  {
    who: 'mei',
    summary: 'Why does the passenger list of the Aurora not come before we sail?',
    requester: 'Mate of the Aurora',
    area: 'Operations',
    kind: 'question',
    component: 'Boarding',
    daysAgo: 60,
    doneAfter: 50,
    became: 'Passenger list takes four minutes on a full ship',
  },
  {
    who: 'jonas',
    summary: 'How do I sell a cabin for half of a night crossing?',
    requester: 'Summer staff at the counters',
    area: 'Sales',
    kind: 'training',
    component: 'Booking',
    daysAgo: 8,
  },
  {
    who: 'ana',
    summary: 'May a school class pay by invoice after the trip?',
    requester: 'Group sales',
    area: 'Sales',
    kind: 'question',
    component: 'Payments',
    daysAgo: 3,
  },
];

const noteOf = ({ requester, area, kind }: DemoQuestion, answer: { text: string; at: string } | null): object => ({
  ...{ version: 1, requester, area, kind },
  answer,
});

/** What users asked of the ferry company, as the app's form takes it down and its panel keeps the answers. */
export const supportOf = (scenario: Scenario, scene: Scene, now: number): readonly Act[] => {
  const doing = createActions(scenario, scene);
  return questions.flatMap((one) => {
    const { who, summary, daysAgo, component, answer, doneAfter, became } = one;
    const asked = now - daysAgo * day;
    let made: CreatedIssue = { id: '', key: '' };
    const acts: Act[] = [
      {
        at: asked,
        run: async () => {
          made = await scenario.as(who).post<CreatedIssue>('/rest/api/3/issue', {
            fields: {
              project: { id: scene.id },
              issuetype: { id: scene.ids.types.get('Support question') },
              summary,
              components: [{ id: scene.ids.components.get(component) }],
            },
            properties: [{ key: supportKey, value: noteOf(one, null) }],
          });
        },
      },
    ];
    if (answer !== undefined) {
      const [text, afterHours] = answer;
      const at = asked + afterHours * hour;
      const kept = noteOf(one, { text, at: new Date(at).toISOString() });
      const run = (): Promise<void> =>
        scenario.as(who).put(`/rest/api/3/issue/${made.key}/properties/${supportKey}`, kept);
      acts.push({ at, run });
    }
    if (doneAfter !== undefined) acts.push({ at: asked + doneAfter * hour, run: () => doing.finish('ana', made) });
    if (became !== undefined)
      acts.push({
        at: now - hour,
        run: () => doing.link('Relates', made, { id: '', key: keyOf(scenario.site, became) }),
      });
    return acts;
  });
};
