import '../work-item/header.css';

import { useState } from 'react';

import type { ValueRank } from '../../src/domain/backlog/value-rank';
import { panelTexts } from '../../src/messages/en/panel';
import { Busy } from '../ui/busy';
import { Disclosure } from '../ui/disclosure';
import { useMessages } from '../ui/messages';
import { Part } from '../ui/part';
import { Section } from '../ui/section';
import { Surface } from '../ui/surface';
import type { Governed } from '../work-item/build-view-model';
import { type Rejecting, Header } from '../work-item/header';
import { usePeople } from '../work-item/use-people';
import { useValueRank } from '../work-item/use-value-rank';
import type { WorkItemPage } from '../work-item/use-work-item';
import { CriteriaSection } from './criteria-section';
import { Definition, progressText } from './definition';
import { type SaveNumber, Sizing } from './sizing';

// Loaded when it is first opened, when something is to be asked, or where the project uses it.
const loadValue = () => import('./value/value-section');
const loadAskWhy = () => import('./value/ask-why');
const loadParts = () => import('./value/parts-editor');

// Loaded when it is first opened.
const loadRecord = () => import('./record');

// Comes after the first content.
const loadAfterwards = () => import('./afterwards');

/** Everybody whose name the panel shows. */
const mentioned = ({ policy, acceptance, ticks }: Governed): readonly string[] => [
  policy.productOwner,
  ...(acceptance !== null && 'by' in acceptance && acceptance.by !== null ? [acceptance.by] : []),
  ...Object.values(ticks.held).map(({ by }) => by),
];

interface ChangedValue {
  readonly from: number | null;
  readonly to: number | null;
}

/** What it is worth and why, with the question why when that has just changed. */
const Worth = ({ of, page, rank }: Pick<PanelProps, 'of' | 'page'> & { readonly rank: ValueRank | null }) => {
  const texts = useMessages(panelTexts);
  const [changed, setChanged] = useState<ChangedValue | null>(null);
  const { sized, item } = of;
  const { inParts } = sized;
  const save: SaveNumber = async (field, value) => {
    const saved = await page.saveNumber(field, value);
    if (saved && field === 'value') setChanged({ from: sized.value, to: value });
    return saved;
  };
  const shown = inParts ? { ...sized, mayEdit: { ...sized.mayEdit, value: false } } : sized;
  return (
    <>
      <Sizing of={shown} rank={rank} onSave={save} />
      {inParts && (
        <Part
          load={loadParts}
          props={{ of, page, onChanged: setChanged }}
          waiting={<Busy label={texts.parts.loading} />}
        />
      )}
      {changed !== null && (
        <Part
          key={JSON.stringify(changed)}
          load={loadAskWhy}
          props={{ issueId: item.id, ...changed, onDone: () => setChanged(null), onSaid: page.readAgain }}
        />
      )}
      {sized.hasField.value && (
        <Disclosure title={texts.why.title}>
          <Part load={loadValue} props={{ of, page }} waiting={<Busy label={texts.why.loading} />} />
        </Disclosure>
      )}
    </>
  );
};

export interface PanelProps {
  readonly of: Governed;
  readonly page: WorkItemPage;
  readonly projectId: string;
  /** As Jira gave them with the work item. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly now: Date;
  readonly rejecting?: Rejecting;
}

/** All that the Product Owner's answer rests on, with the answer itself first. */
export const Panel = ({ of, page, projectId, fields, now, rejecting }: PanelProps) => {
  const texts = useMessages(panelTexts);
  const { nameOf, inactive } = usePeople(mentioned(of));
  const { score } = of.sized;
  const rank = useValueRank(projectId, of.policy.fields.valuePerPoint, 'score' in score ? score.score : null);
  const begun = of.item.status.category !== 'new';
  const may = { me: page.me, mayTick: of.mayTick, mayAccept: of.mayAccept !== null };
  const ticks = { ticks: of.ticks, ...may, nameOf, onSet: page.setTick };

  return (
    <Surface>
      <Header of={of} page={page} nameOf={nameOf} inactive={inactive} now={now} rejecting={rejecting} />
      <Worth of={of} page={page} rank={rank} />
      <CriteriaSection of={of} />
      <Section title={texts.done} aside={progressText(of.done, texts)}>
        <Definition verdict={of.done} {...ticks} />
      </Section>
      <Disclosure key={begun ? 'begun' : 'new'} title={texts.ready} aside={progressText(of.ready, texts)} open={!begun}>
        <Definition verdict={of.ready} {...ticks} />
      </Disclosure>
      <Part load={loadAfterwards} props={{ of, projectId, fields }} />
      <Disclosure title={texts.record.title}>
        <Part
          load={loadRecord}
          props={{ item: of.item, projectId, version: page.version, policy: of.policy }}
          waiting={<Busy label={texts.record.loading} />}
        />
      </Disclosure>
    </Surface>
  );
};
