/** Everybody there is, by what they are to the projects. */
export const cast = {
  ana: 'the Product Owner',
  dara: 'a deputy in her term',
  otto: 'a deputy whose term has ended',
  jonas: 'a developer',
  pia: 'a project administrator',
  ines: 'a Jira administrator who works in the projects',
  vera: 'a viewer',
  sam: 'a user of the site who may not see the projects',
} as const;
export type Person = keyof typeof cast;
/** `app` is the app acting as itself; `nobody` has not signed in. */
export type Who = Person | 'app' | 'nobody';

export const accountOf = (name: Person): string => `712020:5a5b1c7e-0000-4000-8000-${name.padStart(12, '0')}`;
