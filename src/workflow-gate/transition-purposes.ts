/** Into a delivered status, into one that closes without delivery, or from one delivered status to another. */
export const transitionPurposes = ['deliver', 'close', 'between'] as const;
export type TransitionPurpose = (typeof transitionPurposes)[number];
