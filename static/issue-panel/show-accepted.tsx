import { useState } from 'react';

import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import { acceptedTexts } from '../../src/messages/en/accepted';
import { Busy } from '../ui/busy';
import { Button } from '../ui/button';
import { useFormat, useMessages } from '../ui/messages';
import { Part } from '../ui/part';

// Loaded when it is first asked for.
const loadText = () => import('./accepted-text');

/** At an acceptance in the record: shows what was accepted, when it is asked for. */
export const ShowAccepted = ({ of, projectId }: { readonly of: LedgerEntry; readonly projectId: string }) => {
  const texts = useMessages(acceptedTexts);
  const { moment } = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  if (of.kind !== 'accepted') return null;
  if (!isOpen)
    return (
      <Button look="link" label={texts.showOf({ when: moment(of.at) })} onClick={() => setIsOpen(true)}>
        {texts.show}
      </Button>
    );
  return (
    <Part
      load={loadText}
      props={{ issueId: of.issueId, projectId, entry: of.id }}
      waiting={<Busy label={texts.loading} />}
    />
  );
};
