import { parseTypedNumber, typableNumber } from '../../src/domain/shared/typed-number';
import { commonTexts } from '../../src/messages/en/common';
import { sayCode } from '../../src/messages/section';
import { useFormat, useMessages } from './messages';

export type ReadNumber =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly why: string };

/** Reads and writes numbers as they are typed in the reader's language: `why` says in words what cannot be taken. */
export const useTypedNumber = (): {
  readonly read: (typed: string) => ReadNumber;
  /** As it is put into a field; an empty text for none. */
  readonly typable: (value: number | null) => string;
} => {
  const { locale } = useFormat();
  const { problem: texts } = useMessages(commonTexts).number;
  return {
    read: (typed) => {
      const number = parseTypedNumber(typed, locale);
      return number.ok ? number : { ok: false, why: sayCode(texts, number.problem) };
    },
    typable: (value) => (value === null ? '' : typableNumber(value, locale)),
  };
};
