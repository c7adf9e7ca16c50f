import { useState } from 'react';

import { askedTexts } from '../../../src/messages/en/asked';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { LineField } from '../../issue-panel/value/line-field';
import { useProposal } from '../../issue-panel/value/use-proposal';
import { openPath } from '../../ui/bridge';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import type { Asked } from './read';

/** One work item: a number, a reason, and nothing else to read. */
export const AskedRow = ({ item: { id, key, summary } }: { readonly item: Asked }) => {
  const texts = useMessages(askedTexts);
  const all = useMessages(panelValueTexts);
  const [said, setSaid] = useState<number | null>(null);
  const proposal = useProposal(id, null, setSaid);
  return (
    <li className="asked-row">
      <p dir="auto">
        <Button look="link" label={texts.open({ key })} onClick={() => void openPath(`/browse/${key}`)}>
          {key}
        </Button>{' '}
        {summary}
      </p>
      {said === null ? (
        <form className="asked-form" noValidate onSubmit={(event) => void proposal.submit(event)}>
          <LineField
            label={texts.value({ key })}
            inputMode="decimal"
            value={proposal.typed}
            fault={proposal.numberFault}
            onChange={proposal.setTyped}
          />
          <LineField
            label={texts.why({ key })}
            value={proposal.why}
            fault={proposal.fault}
            onChange={proposal.setWhy}
          />
          <Button type="submit" busy={proposal.busy}>
            {all.proposals.propose}
          </Button>
        </form>
      ) : (
        <p role="status">{texts.proposed({ value: said })}</p>
      )}
    </li>
  );
};
