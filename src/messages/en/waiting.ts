import { createSection } from '../section';

interface Count {
  readonly count: number;
}
interface Keyed {
  readonly key: string;
}

/** The Product Owner's queue. */
export const waitingTexts = createSection('waiting', {
  reading: 'Reading what waits',
  nobody: 'Nobody can answer yet',
  nobodyDetail:
    'A queue begins with a Product Owner. A project admin names one in the project settings, under Assay; from then on, what is delivered waits here.',
  show: {
    label: 'Which work items',
    waiting: ({ count }: Count, { number }) => `Waiting (${number(count)})`,
    breaches: ({ count }: Count, { number }) => `Past the Product Owner (${number(count)})`,
    questions: 'Questions',
  },
  empty: {
    waiting: 'Nothing waits for an answer',
    breaches: 'Nothing went past the Product Owner',
  },
  emptyDetail: {
    waiting:
      'A work item comes here when it is under way and lacks nothing of its Definition of Done but the Product Owner’s answer. What it lacks until then is shown on each work item, under Product Owner.',
    breaches:
      'Listed here is what somebody else moved to Done, and work that had begun and got a work type that needs no acceptance.',
  },
  list: {
    waiting: 'Waiting for the Product Owner',
    breaches: 'Past the Product Owner',
  },
  order: 'Order',
  orders: {
    age: 'Longest wait first',
    value: 'Most value first',
    score: 'Most value per point first',
  },
  filters: 'Filters',
  filtersLoading: 'Loading the filters',
  noneLeft: 'Nothing in this queue matches the filters',
  noneLeftDetail: ({ total }: { readonly total: number }, { plural }) =>
    `${plural(total, { one: '# work item is', other: '# work items are' })} hidden. Take a filter away to see more.`,
  keys: {
    go: 'Answer by keys',
    read: 'Read by keys',
    answer: 'J and K or the arrows move, A accepts, R rejects, X selects',
    move: 'J and K or the arrows move',
  },
  select: ({ key }: Keyed) => `Select ${key}`,
  row: ({ key, type }: Keyed & { readonly type: string }) => `${key} · ${type}`,
  head: ({ key, type, status }: Keyed & { readonly type: string; readonly status: string }) =>
    `${key} · ${type} · ${status}`,
  facts: {
    waits: ({ wait }: { readonly wait: string }) => `waits ${wait}`,
    breach: ({ wait }: { readonly wait: string }) => `moved to Done without acceptance ${wait} ago`,
    escaped: ({ wait }: { readonly wait: string }) => `escaped by its work type ${wait} ago`,
    value: ({ value }: { readonly value: number }, { number }) => `value ${number(value)}`,
    noValue: 'no value',
    noEstimate: 'no estimate',
    score: ({ score }: { readonly score: number }, { number }) => `${number(score)} a point`,
    join: ({ facts }: { readonly facts: readonly string[] }) => facts.join(' · '),
  },
  more: ({ count, total }: Count & { readonly total: number }, { number }) =>
    `Show ${number(count)} more of ${number(total)}`,
  said: {
    answering: ({ key }: Keyed) => `${key} is being answered.`,
    onlyOwner: 'Only the Product Owner, or a deputy in their term, answers here.',
    onlyOwnerDetail: 'Only the Product Owner, or a deputy in their term, answers here. You see what they see.',
    one: {
      accepted: ({ key }: Keyed) => `${key} is accepted.`,
      rejected: ({ key }: Keyed) => `${key} is rejected.`,
      closed: ({ key }: Keyed) => `${key} is closed.`,
    },
    left: ({ count }: Count, { number }) => `${number(count)} to go.`,
    nothingLeft: 'Nothing waits any more.',
    both: ({ one, other }: { readonly one: string; readonly other: string }) => `${one} ${other}`,
    many: {
      accepted: ({ done, count }: Count & { readonly done: number }, { number }) =>
        `${number(done)} of ${number(count)} are accepted.`,
      rejected: ({ done, count }: Count & { readonly done: number }, { number }) =>
        `${number(done)} of ${number(count)} are rejected.`,
    },
    onlyOwnerAccepts: 'Only the Product Owner can accept it.',
    onlyOwnerRejects: 'Only the Product Owner can reject it.',
    still: 'It is still being read. Try again when it is shown.',
  },
  since: 'Since',
  figures: {
    now: 'Waiting now',
    longest: 'Longest wait',
    average: 'Average wait now',
    answered: 'Average wait until answered',
    noAnswer: 'no answer yet',
    ofAnswers: ({ count }: Count, { plural }) => plural(count, { one: 'of # answer', other: 'of # answers' }),
    note: 'A work item waits from the moment when its Definition of Done held and only the answer was missing. For answers of the past, the wait is the time in the last status before the answer.',
  },
  detail: {
    region: ({ key, summary }: Keyed & { readonly summary: string }) => `${key}: ${summary}`,
    open: 'Open',
    openOf: ({ key }: Keyed) => `Open ${key} in Jira`,
    failed: 'The work item could not be read',
    loading: ({ key }: Keyed) => `Loading ${key}`,
  },
  bulk: {
    label: 'Answer several at once',
    selectAll: 'Select all',
    selected: ({ count }: Count, { number }) => `${number(count)} selected`,
    accept: 'Accept selected',
    reject: 'Reject selected…',
    none: 'Nothing is selected.',
    left: ({ count }: Count, { number }) => `${number(count)} to go`,
    refused: ({ count }: Count, { plural }) => plural(count, { one: '# was refused', other: '# were refused' }),
    refusedOne: ({ summary, why }: { readonly summary: string; readonly why: string }) => `${summary}: ${why}`,
  },
  refusal: {
    ungoverned: 'Assay does not apply to it any more.',
    forbidden: 'Only the Product Owner can answer for it.',
    done: ({ status }: { readonly status: string }) => `It is in ${status} already.`,
    missing: ({ lines }: { readonly lines: readonly string[] }) => `Missing first: ${lines.join('; ')}.`,
  },
});
