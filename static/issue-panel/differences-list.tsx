import './accepted.css';

import type { Difference } from '../../src/domain/acceptance/differences';
import { acceptedTexts } from '../../src/messages/en/accepted';
import { sayCode } from '../../src/messages/section';
import { useMessages } from '../ui/messages';

const beforeIn = (one: Difference): readonly string[] =>
  'before' in one ? (typeof one.before === 'string' ? [one.before] : one.before) : [];

/** What of the criteria was changed since, each with what it said and says. */
export const DifferencesList = ({ of }: { readonly of: readonly Difference[] }) => {
  const texts = useMessages(acceptedTexts);
  return (
    <ul className="accepted-changes">
      {of.map((one) => (
        <li key={`${one.code} ${one.number}`}>
          {sayCode(texts.difference, one)}
          {beforeIn(one).map((text) => (
            <del key={text} className="accepted-before" dir="auto">
              <span className="visually-hidden">{texts.before} </span>
              {text}
            </del>
          ))}
          {'after' in one && (
            <ins className="accepted-after" dir="auto">
              <span className="visually-hidden">{texts.after} </span>
              {one.after}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
};
