/** The browser to start, or null when none is installed. */
export declare const findBrowser: () => string | null;
