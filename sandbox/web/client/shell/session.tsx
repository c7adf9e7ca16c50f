import { createContext, useContext } from 'react';
import type { AppField, Person, Session } from '../api/sandbox';

/** Who looks, and what there is: read once, and again when another person signs in. */
export interface SessionValue extends Session {
  readonly person: Person | null;
  readonly be: (accountId: string | null) => Promise<void>;
}

const SessionContext = createContext<SessionValue | null>(null);
export const SessionProvider = SessionContext.Provider;

export const useSession = (): SessionValue => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no session around this component');
  return session;
};

/** An app field that says something in a few words, such as a verdict: drawn as a badge. */
export const isBadge = ({ readOnly, valueType }: AppField): boolean => readOnly && valueType === 'string';
