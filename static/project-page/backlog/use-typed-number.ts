import { parseTypedNumber } from '../../../src/domain/shared/typed-number';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { sayCode } from '../../../src/messages/section';
import { useMessages } from '../../ui/messages';
import { useProject } from '../data';

export type Typed = { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly why: string };

/** Reads a number as this reader types numbers, or says why it cannot be taken. */
export const useTypedNumber = (): ((typed: string) => Typed) => {
  const { locale } = useProject();
  const { typed: texts } = useMessages(backlogTexts);
  return (typed) => {
    const read = parseTypedNumber(typed, locale);
    return read.ok ? read : { ok: false, why: sayCode(texts, read.problem) };
  };
};
