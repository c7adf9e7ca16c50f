import { createContext, type ReactNode, useContext } from 'react';

import { createMessages, type Messages } from '../../src/messages/create-messages';
import type { Format } from '../../src/messages/format';
import type { Bound, Section, Texts } from '../../src/messages/section';

const Reader = createContext<Messages>(createMessages());

/** Around a surface: its texts in the reader's language. */
export const MessagesProvider = ({
  messages,
  children,
}: {
  readonly messages: Messages;
  readonly children: ReactNode;
}) => <Reader.Provider value={messages}>{children}</Reader.Provider>;

/** For what puts sentences together outside of a component. */
export const useAllMessages = (): Messages => useContext(Reader);

/** The texts of a section. */
export const useMessages = <N extends string, T extends Texts>(section: Section<N, T>): Bound<T> =>
  useContext(Reader).of(section);

export const useFormat = (): Format => useContext(Reader).format;
