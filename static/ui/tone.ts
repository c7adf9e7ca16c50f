/** What a state means to its reader, from which its colour follows. */
export type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger';
