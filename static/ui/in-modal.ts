import { createContext } from 'react';

/** Whether the page is the content of a dialog that Jira shows, with a frame and a title of its own. */
export const InModal = createContext(false);
