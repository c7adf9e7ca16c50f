import type { Identity } from '../../sandbox/jira/jira';
import type { Site } from '../../sandbox/site';
import { createUser } from '../../sandbox/jira/people';
import type { PersonName } from './content/item';

interface DemoPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly about: string;
  readonly administrator?: boolean;
}

/** The six people of the demo. Account ids are opaque, in the two styles that Jira has. */
export const people: Readonly<Record<PersonName, DemoPerson>> = {
  ines: {
    accountId: '5f1c0a7be4b0a2007d3c1e01',
    displayName: 'Ines Moreau',
    emailAddress: 'ines@saltmarsh.example',
    about: 'Admin: looks after Jira and all projects, names the Product Owner',
    administrator: true,
  },
  ana: {
    accountId: '712020:8a4b1f62-0c5d-4e7a-9f31-2b6c7d8e9a02',
    displayName: 'Ana Ferreira',
    emailAddress: 'ana@saltmarsh.example',
    about: 'Product Owner: sets value, accepts and rejects',
  },
  dara: {
    accountId: '712020:1d9e3c74-5b2a-4f86-8c07-6e5f4a3b2c03',
    displayName: 'Dara Okafor',
    emailAddress: 'dara@saltmarsh.example',
    about: 'Deputy: accepts while Ana is away, until the end of the term',
  },
  jonas: {
    accountId: '712020:c3f7a9d1-6e48-4b05-a2d9-0f1e2d3c4b04',
    displayName: 'Jonas Lindqvist',
    emailAddress: 'jonas@saltmarsh.example',
    about: 'Developer: builds, confirms the Definition of Done, cannot accept',
  },
  mei: {
    accountId: '712020:e8b2d6f0-3a17-4c9b-b5e4-7d8c9b0a1f05',
    displayName: 'Mei Tanaka',
    emailAddress: 'mei@saltmarsh.example',
    about: 'Developer: builds, confirms the Definition of Done, cannot accept',
  },
  ruth: {
    accountId: '712020:4f6a1c8e-9d20-4b73-8e15-5a7b3c2d1e06',
    displayName: 'Ruth Abel',
    emailAddress: 'ruth@saltmarsh.example',
    about: 'Stakeholder: runs the ferry desk, reads and comments, asks what was delivered',
  },
};

export const accountOf = (name: PersonName): string => people[name].accountId;

export const addPeople = ({ jira }: Site): void => {
  for (const { about: _about, ...person } of Object.values(people)) createUser(jira, person);
};

export const identityOf = (name: PersonName): Identity => ({ accountId: accountOf(name), app: null });
