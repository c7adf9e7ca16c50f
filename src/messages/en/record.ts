import { createSection } from '../section';

interface Who {
  readonly who: string;
}

interface Why {
  readonly why: string;
}

/** `move` is the change of status in brackets after a blank, or nothing. */
interface Move extends Who {
  readonly move: string;
}

interface Line extends Who {
  readonly line: string;
}

/** `from` and `to` are numbers in words, or the word for none. */
interface Confirmed extends Who {
  readonly to: string;
}

interface Valued extends Confirmed {
  readonly from: string;
}

interface Aim extends Who {
  readonly measure: string;
}

/** A note on a criterion, which begins with `text`. */
interface Noted {
  readonly number: number;
  readonly text: string;
  readonly note: string;
}

/** The ledger of a work item in words. */
export const recordTexts = createSection('record', {
  notRead: 'The record could not be read',
  empty: 'Nothing was recorded yet: no answer, no confirmation.',
  older: 'Show older entries',
  asFile: 'The record as a file',
  somebody: 'Somebody',
  nobody: 'Nobody signed in',
  line: ({ text }: { readonly text: string }) => `“${text}”`,
  move: ({ from, to }: { readonly from: string; readonly to: string }) => `(${from} → ${to})`,
  entry: {
    accepted: ({ who, move }: Move) => `${who} accepted it${move}.`,
    acceptedAsDeputy: ({ who, move }: Move) => `${who} accepted it as deputy${move}.`,
    rejected: ({ who, why }: Who & Why) => `${who} rejected it: ${why}`,
    breach: ({ who, move }: Move) => `${who} moved it to Done without being allowed to accept${move}.`,
    breachPastAccept: ({ who, move }: Move) =>
      `${who} moved it to Done past Accept, where this project wants Accept pressed${move}.`,
    receipt: ({ who }: Who) => `${who} pressed Accept with these acceptance criteria on screen.`,
    asked: ({ who }: Who) => `${who} asked the Product Owner in a comment.`,
    answered: ({ who }: Who) => `${who} answered a question in a comment.`,
    'comment-gone': 'A comment that asked or answered was deleted.',
    imported: ({ who, move }: Move) =>
      `${who} brought it into Done by an import or in bulk; nobody was asked to accept it${move}.`,
    returned: ({ move }: Pick<Move, 'move'>) =>
      `Assay sent it back, because nobody who may accept had moved it to Done${move}.`,
    closed: ({ who, move }: Move) => `${who} closed it without delivery${move}.`,
    closedBecause: ({ who, why, move }: Move & Why) => `${who} closed it without delivery: ${why}${move}.`,
    closing: ({ who, why }: Who & Why) => `${who} wanted it closed without delivery: ${why}`,
    reopened: ({ who, move }: Move) => `${who} took it out of Done; the acceptance ended${move}.`,
    left: ({ who, move }: Move) =>
      `${who}, who may accept, gave it a work type that needs no acceptance, after work had begun${move}.`,
    escaped: ({ who, move }: Move) =>
      `${who} gave it a work type that needs no acceptance, after work had begun and without being allowed to${move}.`,
    ticked: ({ who, line }: Line) => `${who} confirmed ${line}.`,
    notApplicable: ({ who, line, reason }: Line & { readonly reason: string }) =>
      `${who} called ${line} not applicable, because ${reason}`,
    unticked: ({ who, line }: Line) => `${who} took back ${line}.`,
    valued: ({ who, from, to, why }: Valued & Why) => `${who} changed the business value from ${from} to ${to}: ${why}`,
    valuedUnsaid: ({ who, from, to }: Valued) => `${who} changed the business value from ${from} to ${to}.`,
    valueConfirmed: ({ who, to }: Confirmed) => `${who} confirmed the business value of ${to}.`,
    valueConfirmedBecause: ({ who, to, why }: Confirmed & Why) =>
      `${who} confirmed the business value of ${to}: ${why}`,
    aimed: ({ who, measure, target }: Aim & { readonly target: number }, { number }) =>
      `${who} wants to see “${measure}” come to ${number(target)}.`,
    'aim-dropped': ({ who }: Who) => `${who} dropped a success criterion.`,
    released: ({ version }: { readonly version: string }) => `It was released with ${version}.`,
    measured: ({ who, result, realised }: Who & { readonly result: number; readonly realised: number }, { number }) =>
      `${who} measured ${number(result)}: a business value of ${number(realised)} came true.`,
    proposed: ({ who, area, value, why }: Who & Why & { readonly area: string; readonly value: number }, { number }) =>
      `${who} (${area}) proposed a business value of ${number(value)}: ${why}`,
  },
  noValue: 'none',
  followed: ({ names }: { readonly names: readonly string[] }, { list }) => `This follows ${list(names)}.`,
  failed: ({ texts }: { readonly texts: readonly string[] }) => `Failed: ${texts.join('; ')}`,
  marks: {
    met: ({ numbers }: { readonly numbers: readonly number[] }, { list, number }) =>
      `Marked as met: ${list(numbers.map((one) => number(one)))}.`,
    notMet: ({ numbers }: { readonly numbers: readonly number[] }, { list, number }) =>
      `Marked as not met: ${list(numbers.map((one) => number(one)))}.`,
    noted: {
      met: (of: Noted, { number }) => `Criterion ${number(of.number)}, “${of.text}”, is met: ${of.note}`,
      notMet: (of: Noted, { number }) => `Criterion ${number(of.number)}, “${of.text}”, is not met: ${of.note}`,
    },
  },
  evidence: {
    criteria: ({ count }: { readonly count: number }, { plural }) =>
      plural(count, { one: '# acceptance criterion', other: '# acceptance criteria' }),
    criteriaUnknown: 'acceptance criteria not known: they were changed since',
    held: 'Definition of Done held',
    doneUnknown: 'Definition of Done not known: something it asks for was changed since',
    open: ({ lines }: { readonly lines: readonly string[] }) => `open: ${lines.join(', ')}`,
    openUnknown: 'open: see then',
    settings: ({ revision }: { readonly revision: number }, { number }) => `settings no. ${number(revision)}`,
    settingsUnknown: 'settings not known',
    all: ({ parts }: { readonly parts: readonly string[] }) => parts.join(', '),
  },
});
