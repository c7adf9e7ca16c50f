import './value.css';

import type { Output } from '../../../src/contract';
import { stakeholderOf } from '../../../src/domain/policy/stakeholder';
import { lastProposals, type ProposalSummary, summariseProposals } from '../../../src/domain/value/proposals';
import { panelValueTexts } from '../../../src/messages/en/panel-value';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import type { Governed } from '../../work-item/build-view-model';
import type { NameOf } from '../../work-item/use-people';
import type { WorkItemPage } from '../../work-item/use-work-item';
import { Decide } from './decide';
import { LineField } from './line-field';
import { useProposal } from './use-proposal';

export interface ProposalsProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly record: Output<'valueRecord'>;
  readonly nameOf: NameOf;
}

/** A stakeholder's own word, and why. */
const Propose = ({ of: { item }, page, record }: ProposalsProps) => {
  const { proposals: texts } = useMessages(panelValueTexts);
  const own = lastProposals(record.entries).find(({ by }) => by === page.me);
  const { typed, setTyped, why, setWhy, numberFault, fault, busy, submit } = useProposal(
    item.id,
    own?.value ?? null,
    page.readAgain,
  );

  return (
    <form className="value-entry" noValidate onSubmit={(event) => void submit(event)}>
      <LineField label={texts.yours} inputMode="decimal" value={typed} fault={numberFault} onChange={setTyped} />
      <LineField label={texts.why} value={why} fault={fault} onChange={setWhy} />
      <div className="value-buttons">
        <Button type="submit" busy={busy}>
          {own === undefined ? texts.propose : texts.proposeAgain}
        </Button>
      </div>
    </form>
  );
};

const Shown = ({ summary, nameOf }: { readonly summary: ProposalSummary; readonly nameOf: NameOf }) => {
  const all = useMessages(panelValueTexts);
  const texts = all.proposals;
  const { proposals, lowest, highest, mean } = summary;
  return (
    <>
      <ul className="value-list">
        {proposals.map(({ id, by, area, value, why, first, weight }) => (
          <li key={id}>
            <p dir="auto">{texts.line({ name: nameOf(by) ?? all.somebody, area, value })}</p>
            <p dir="auto">{why}</p>
            <p className="value-note">
              {texts.weight({ weight })}
              {first !== value && ` · ${texts.first({ first })}`}
            </p>
          </li>
        ))}
      </ul>
      {proposals.length > 1 && lowest !== null && highest !== null && mean !== null && (
        <p>{texts.spread({ lowest, highest, mean })}</p>
      )}
    </>
  );
};

/** What stakeholders propose, as far as the reader may see it, who is silent, and the Product Owner's decision. */
export const Proposals = (props: ProposalsProps) => {
  const { of, page, record, nameOf } = props;
  const all = useMessages(panelValueTexts);
  const texts = all.proposals;
  const summary = summariseProposals(record.entries, of.policy);
  const isStakeholder = stakeholderOf(of.policy, page.me) !== null;
  const { hidden, silent } = record;
  return (
    <div className="value-block">
      <h4 className="value-title">{texts.title}</h4>
      {summary.proposals.length > 0 && <Shown summary={summary} nameOf={nameOf} />}
      {hidden > 0 && (
        <p>
          {texts.hidden({ count: hidden })} {isStakeholder ? texts.blind : texts.closed}
        </p>
      )}
      {summary.proposals.length === 0 && hidden === 0 && <p>{texts.nothing}</p>}
      {silent.length > 0 && (
        <p className="value-note">{texts.silent({ names: silent.map((id) => nameOf(id) ?? all.somebody) })}</p>
      )}
      {isStakeholder && <Propose {...props} />}
      {of.mayAccept !== null && record.sees && summary.proposals.length > 0 && (
        <Decide of={of} page={page} summary={summary} nameOf={nameOf} />
      )}
    </div>
  );
};
