import { useState } from 'react';

import { maxRequester, noNote, type SupportKind } from '../../src/domain/support/note';
import { support, type SupportPlace } from '../../src/jira/support';
import { supportTexts } from '../../src/messages/en/support';
import { jira } from '../ui/bridge';
import { useFailureText } from '../ui/failure-text';
import { useMessages } from '../ui/messages';

/** Jira takes no longer summary. */
export const mostQuestion = 255;

export interface Made {
  readonly id: string;
  readonly key: string;
}

interface Typed {
  readonly summary: string;
  readonly requester: string;
  readonly area: string;
  readonly kind: SupportKind;
  /** Empty: none. */
  readonly componentId: string;
  readonly typeId: string;
}

const nothing: Typed = { summary: '', requester: '', area: '', kind: 'question', componentId: '', typeId: '' };

type Faults = Partial<Record<'summary' | 'requester', string>>;

/** What is typed of a support question, what is wrong with it, and how it becomes a work item. */
export const useAsk = (projectId: string, place: SupportPlace, onMade: (made: Made) => void) => {
  const { form } = useMessages(supportTexts);
  const sayFailure = useFailureText();
  const [typed, setTyped] = useState<Typed>({ ...nothing, typeId: place.types[0]?.id ?? '' });
  const [faults, setFaults] = useState<Faults>({});
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));

  const faultsNow = (): Faults => {
    const { length } = typed.summary.trim();
    return {
      ...((length === 0 || length > mostQuestion) && { summary: form.noQuestion }),
      ...(typed.requester.trim().length > maxRequester && {
        requester: form.longRequester({ count: maxRequester }),
      }),
    };
  };

  const create = async (): Promise<void> => {
    const found = faultsNow();
    setFaults(found);
    setWhy(null);
    if (busy || Object.keys(found).length > 0) return;
    const { typeId, componentId, summary, requester, area, kind } = typed;
    setBusy(true);
    try {
      const of = { projectId, typeId, componentId: componentId === '' ? null : componentId, summary: summary.trim() };
      onMade(await support(jira).create(of, { ...noNote, requester: requester.trim(), area, kind }));
    } catch (error) {
      setWhy(sayFailure(error));
    }
    setBusy(false);
  };

  return { typed, change, faults, why, busy, create };
};
