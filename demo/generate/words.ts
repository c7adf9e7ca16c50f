import type { Adf } from '../../sandbox/jira/model';
import type { Random } from './random';

export type Kind = 'Story' | 'Task' | 'Bug' | 'Epic';

type Words = readonly [string, ...string[]];

const who: Words = [
  'A deckhand',
  'A lock keeper',
  'A freight clerk',
  'A harbour pilot',
  'A skipper',
  'A crane driver',
  'A customs officer',
  'A night watch',
  'A shipowner',
  'A tug crew',
];
const does: Words = ['books', 'moves', 'finds', 'checks', 'prints', 'signs', 'shares', 'cancels', 'counts', 'compares'];
const thing: Words = [
  'a berth',
  'a tow',
  'a cargo list',
  'a tide table',
  'a pilotage order',
  'a lock passage',
  'a crane slot',
  'a mooring bill',
  'a gate pass',
  'a fuel order',
  'a crew list',
  'a storage yard',
];
const where: Words = [
  'from the quay',
  'without a call',
  'before the tide turns',
  'on a small screen',
  'for a whole convoy',
  'in two languages',
  'while offline',
  'a week ahead',
  'at night',
  'for a partner port',
];
const part: Words = [
  'The berth plan',
  'The tide import',
  'The gate camera',
  'The invoice run',
  'The crane calendar',
  'The radio log',
  'The pilot roster',
  'The cargo search',
];
const fault: Words = [
  'forgets the last entry',
  'counts one ship twice',
  'shows yesterday',
  'stops at midnight',
  'loses its filter',
  'is slow after a restart',
  'ignores the draught',
  'sorts by the wrong column',
];
const chore: Words = [
  'Move {} to the new store',
  'Measure how long {} takes',
  'Split {} in two services',
  'Keep a log of {}',
  'Test {} against last winter',
  'Alarm when {} fails',
];
const theme: Words = ['Berths', 'Tides', 'Cargo', 'Pilots', 'Locks', 'Billing', 'Gates', 'Cranes', 'Fuel', 'Crews'];
const aim: Words = ['without paper', 'in one place', 'at a glance', 'for partner ports', 'around the clock'];

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What a work item is called. */
export const summaryOf = (random: Random, kind: Kind): string => {
  switch (kind) {
    case 'Story':
      return `${random.pick(who)} ${random.pick(does)} ${random.pick(thing)} ${random.pick(where)}`;
    case 'Bug':
      return `${random.pick(part)} ${random.pick(fault)} ${random.pick(where)}`;
    case 'Task':
      return random.pick(chore).replace('{}', lower(random.pick(part)));
    case 'Epic':
      return `${random.pick(theme)} ${random.pick(aim)}`;
  }
};

const text = (words: string): Adf => ({ type: 'text', text: words });
const paragraph = (words: string): Adf => ({ type: 'paragraph', content: [text(words)] });

const criterion = (random: Random): string =>
  `${random.pick(who)} who ${random.pick(does)} ${random.pick(thing)} sees it within ${random.whole(1, 9)} seconds`;

/** What a work item says of itself, with or without acceptance criteria. */
export const descriptionOf = (random: Random, criteria: boolean): Adf => {
  const lines = Array.from({ length: random.whole(2, 4) }, () => criterion(random));
  return {
    type: 'doc',
    version: 1,
    content: [
      paragraph(`${random.pick(part)} is where this begins. ${random.pick(who)} asked for it.`),
      ...(criteria
        ? [
            { type: 'heading', attrs: { level: 3 }, content: [text('Acceptance criteria')] },
            {
              type: 'bulletList',
              content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
            },
          ]
        : []),
    ],
  };
};

export const commentOf = (random: Random): Adf => ({
  type: 'doc',
  version: 1,
  content: [paragraph(`${random.pick(part)} ${random.pick(fault)}, as far as I can see. Shall we keep that apart?`)],
});

export const labels: Words = ['mobile', 'partner', 'security', 'customer', 'regulation', 'speed', 'winter', 'pilot'];
