/** Into a delivered status, into one that closes without delivery, from one delivered status to another, or into work from To Do. */
export const transitionPurposes = ['deliver', 'close', 'between', 'start'] as const;
export type TransitionPurpose = (typeof transitionPurposes)[number];
