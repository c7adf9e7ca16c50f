import './state-line.css';

import { type AnswerState, answerState } from '../../src/domain/acceptance/answer-state';
import type { Messages } from '../../src/messages/create-messages';
import { answerTexts } from '../../src/messages/en/answer';
import { waitText } from '../../src/messages/wait-text';
import { Lozenge } from '../ui/lozenge';
import type { Tone } from '../ui/tone';
import type { Governed } from './build-view-model';
import type { NameOf } from './use-people';

export interface StateSentence {
  readonly word: string;
  readonly tone: Tone;
  readonly text: string;
}

const acceptedText = (
  { by, as, at }: Extract<AnswerState, { code: 'accepted' }>,
  nameOf: NameOf,
  messages: Messages,
): string => {
  const { accepted } = messages.of(answerTexts);
  const name = nameOf(by);
  if (name === null) return accepted[as]({ at });
  return as === 'owner' ? accepted.ownerNamed({ name, at }) : accepted.deputyNamed({ name, at });
};

/** Where the work item stands between its team and its Product Owner, in one sentence. */
export const stateSentence = (of: Governed, nameOf: NameOf, messages: Messages, now: Date): StateSentence => {
  const texts = messages.of(answerTexts);
  const { word, person } = texts;
  const { status } = of.item;
  const name = nameOf(of.policy.productOwner);
  const state = answerState(of);
  switch (state.code) {
    case 'accepted':
      return { word: word.accepted, tone: 'success', text: acceptedText(state, nameOf, messages) };
    case 'unaccepted':
      return {
        word: word.unaccepted,
        tone: 'danger',
        text: texts.unaccepted({ status: status.name, at: state.at }),
      };
    case 'closed': {
      const who = nameOf(state.by) ?? person.somebody;
      const { at, why } = state;
      const text = why === null ? texts.closed({ who, at }) : texts.closedBecause({ who, at, why });
      return { word: word.closed, tone: 'neutral', text };
    }
    case 'not-asked':
      return { word: status.name, tone: 'neutral', text: texts.notAsked };
    case 'rejected': {
      const who = nameOf(state.by) ?? person.owner;
      return { word: word.rejected, tone: 'danger', text: texts.rejected({ who, at: state.at }) };
    }
    case 'ready':
      return { word: word.ready, tone: 'success', text: texts.ready };
    case 'not-ready':
      return { word: word['not-ready'], tone: 'warning', text: texts.notReady };
    case 'incomplete': {
      const text = of.mayAccept === null ? texts.incomplete({ who: name ?? person.owner }) : texts.incompleteForYou;
      return { word: status.name, tone: 'information', text };
    }
    case 'awaiting': {
      const howLong = state.since === null ? null : waitText(messages, now.getTime() - Date.parse(state.since));
      if (of.mayAccept !== null) {
        const text = howLong === null ? texts.awaitingYou : texts.awaitingYouFor({ howLong });
        return { word: word.awaitingYou, tone: 'information', text };
      }
      const who = name === null ? person.owner : person.ownerNamed({ name });
      const text = howLong === null ? texts.awaiting({ who }) : texts.awaitingFor({ who, howLong });
      return { word: word.awaiting, tone: 'information', text };
    }
  }
};

/** The state as a word and a sentence. Focus comes here when what had it is gone: the sentence says what became of it. */
export const StateLine = ({ of }: { readonly of: StateSentence }) => (
  <p className="state-line" dir="auto" tabIndex={-1} data-focus-fallback="">
    <Lozenge tone={of.tone}>{of.word}</Lozenge> <span>{of.text}</span>
  </p>
);
