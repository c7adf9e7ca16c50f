import type { Unscored } from '../../domain/backlog/value-per-point';
import { createSection } from '../section';

interface By {
  readonly by: string;
}

interface Line {
  readonly line: string;
}

/** The issue panel: value and size, definitions, confirmations. */
export const panelTexts = createSection('panel', {
  loading: 'Loading what Assay knows about this work item',
  size: {
    title: 'Value and size',
    value: 'Business value',
    points: 'Points',
    valuePerPoint: 'Value per point',
    noField: 'No field for it in this project',
    unscored: {
      'no-value': 'No business value yet',
      'no-estimate': 'No estimate yet',
      'zero-points': 'Nothing can be divided by 0 points',
    } satisfies Readonly<Record<Unscored['unscored'], string>>,
    rank: ({ rank, of }: { readonly rank: number; readonly of: number }, { number }) =>
      `${number(rank)} of ${number(of)}`,
    rankPercent: ({ share }: { readonly share: number }, { percent }) => `top ${percent(share)}`,
  },
  why: { title: 'Where this value comes from', loading: 'Loading where this value comes from' },
  parts: { loading: 'Loading the parts of the value' },
  done: 'Definition of Done',
  ready: 'Definition of Ready',
  progress: ({ hold, of }: { readonly hold: number; readonly of: number }, { number }) =>
    `${number(hold)} of ${number(of)} met`,
  noLines: 'There are no lines in it yet. A project admin adds them in the project settings.',
  tick: {
    by: ({ name, at }: { readonly name: string; readonly at: string }, { day }) => `${name}, ${day(at)}`,
    confirmed: ({ by }: By) => `Confirmed by ${by}`,
    notApplicable: ({ reason, by }: { readonly reason: string } & By) => `Not applicable, because ${reason} (${by})`,
    notSaved: ({ why }: { readonly why: string }) => `Not saved: ${why}`,
    askTakeBack: {
      confirmed: ({ name, at }: { readonly name: string; readonly at: string }, { day }) =>
        `${name} confirmed this on ${day(at)}. Take it back?`,
      notApplicable: ({ name, at }: { readonly name: string; readonly at: string }, { day }) =>
        `${name} called this not applicable on ${day(at)}. Take that back, with the reason?`,
    },
    takeBack: 'Take it back',
    leave: 'Leave it',
    onlyAccepters: 'Only the Product Owner, or a deputy in their term, confirms this line.',
    askNotApplicable: 'Not applicable…',
    askNotApplicableOf: ({ line }: Line) => `${line}: not applicable…`,
    because: 'Not applicable, because',
    of: ({ line }: Line) => `(${line})`,
    reasonFault: {
      empty: 'Say why it is not applicable.',
      'too-long': ({ max }: { readonly max: number }, { number }) => `Keep it below ${number(max)} characters.`,
    },
  },
  gateOpen: {
    'gate-missing': 'The gate is not installed: anyone can move work items to Done.',
    'gate-partial': 'Some transitions bypass the gate.',
  },
  gateAdmin: 'A project admin sees more in the settings of Assay.',
  record: { title: 'Record of decisions', loading: 'Loading the record' },
});
