import SectionMessage from '@atlaskit/section-message';

import type { Loaded } from './load';

/** What the reader should know before reading on: that it is the first time, that it cannot be changed, that it was damaged. */
export const Notice = ({ loaded: { reading, admin } }: { readonly loaded: Loaded }) => {
  if (!admin)
    return (
      <SectionMessage appearance="information" title="You can read these settings, not change them">
        {reading.state === 'none' ? 'Assay is not set up in this project yet; below is what it would start with. ' : ''}
        Jira lets people change them who hold the permission Administer projects here.
      </SectionMessage>
    );
  if (reading.state === 'none')
    return (
      <SectionMessage appearance="information" title="Assay is not set up in this project yet">
        Below is what suits most teams. Look it over and save; nothing is stopped until you choose Block.
      </SectionMessage>
    );
  if (reading.state === 'newer')
    return (
      <SectionMessage appearance="warning" title="The stored settings were saved by a newer version of the app">
        {reading.why} They cannot be changed here.
      </SectionMessage>
    );
  const why = reading.state === 'damaged' || reading.state === 'off' ? reading.why : null;
  if (why !== null)
    return (
      <SectionMessage appearance="warning" title="The stored settings are damaged">
        {why} Below are fresh ones; saving them replaces what is stored.
      </SectionMessage>
    );
  if (reading.state === 'ok' && reading.notes.length > 0)
    return (
      <SectionMessage appearance="warning" title="Some settings were not readable and have their defaults below">
        {reading.notes.join(' ')}
      </SectionMessage>
    );
  return null;
};
