import type { ReactNode } from 'react';

import { findingText } from '../project-page/stock/finding';
import { globalTexts } from '../../src/messages/en/global';
import { gadgetTexts } from '../../src/messages/en/gadget';
import { projectTexts } from '../../src/messages/en/project';
import { waitText } from '../../src/messages/wait-text';
import { gateOf } from '../global-page/gate-of';
import { goToProjectPage, openPath } from '../ui/bridge';
import { Button } from '../ui/button';
import { Sparkline } from '../ui/charts/sparkline';
import { Lozenge } from '../ui/lozenge';
import { useAllMessages } from '../ui/messages';
import type { View } from './configuration';
import type { Shown } from './read';
import { Releases } from './releases';

interface ShownProps {
  readonly shown: Shown;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="gadget-fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const ValuePerPoint = ({ shown: { overview } }: ShownProps) => {
  const messages = useAllMessages();
  const texts = messages.of(gadgetTexts);
  const { trend } = messages.of(globalTexts);
  const { latest, periods } = overview;
  return (
    <Fact name={texts.part.value}>
      {latest === null || latest.score === null ? (
        texts.noScore
      ) : (
        <>
          <span className="gadget-figure">{messages.format.number(latest.score)}</span>{' '}
          <span className="gadget-subtle" dir="auto">
            {texts.inPeriod({ name: latest.name })}
          </span>
          <Sparkline series={periods.map(({ score }) => score)} />
          <span className="gadget-subtle">
            {texts.trend({ direction: trend[overview.trend.direction], count: periods.length })}
          </span>
        </>
      )}
    </Fact>
  );
};

/** So many of what waits are named. */
const mostNamed = 5;

const Named = ({ shown: { overview } }: ShownProps) => {
  const messages = useAllMessages();
  const texts = messages.of(gadgetTexts);
  const { now } = overview.waiting;
  return (
    <ul className="gadget-list">
      {now.slice(0, mostNamed).map(({ id, key, ms }) => (
        <li key={id}>
          <Button look="link" onClick={() => void openPath(`/browse/${key}`)}>
            {key}
          </Button>{' '}
          <span className="gadget-subtle">{waitText(messages, ms)}</span>
        </li>
      ))}
      {now.length > mostNamed && <li className="gadget-subtle">{texts.more({ count: now.length - mostNamed })}</li>}
    </ul>
  );
};

const Waiting = ({ shown, isLong }: ShownProps & { readonly isLong: boolean }) => {
  const messages = useAllMessages();
  const texts = messages.of(gadgetTexts);
  const { facts } = messages.of(projectTexts);
  const { waiting, waitingValue, breaches } = shown.overview;
  const count = waiting.now.length;
  return (
    <Fact name={texts.part.waiting}>
      {count === 0 || waiting.oldest === null ? (
        facts.nothingWaits
      ) : (
        <>
          <span className="gadget-figure">{messages.format.number(count)}</span>{' '}
          <span className="gadget-subtle">
            {texts.worth({ value: waitingValue, wait: waitText(messages, waiting.oldest.ms) })}
          </span>
          {isLong && <Named shown={shown} />}
        </>
      )}
      {breaches.count > 0 && (
        <span className="gadget-bad">{(breaches.goesOn ? texts.manyBreaches : texts.breaches)(breaches)}</span>
      )}
    </Fact>
  );
};

const Gate = ({ shown }: ShownProps) => {
  const messages = useAllMessages();
  const [tone, text] = gateOf(messages, shown);
  return (
    <Fact name={messages.of(gadgetTexts).part.gate}>
      <Lozenge tone={tone}>{text}</Lozenge>
    </Fact>
  );
};

/** What was chosen of a project, in figures that are read without a click. */
export const Glance = ({ shown, view }: ShownProps & { readonly view: View }) => {
  const messages = useAllMessages();
  const texts = messages.of(gadgetTexts);
  const shows = (part: View): boolean => view === 'all' || view === part;
  const { overview } = shown;
  const { stock, openGoesOn } = overview;
  return (
    <div className="gadget">
      <dl className="gadget-facts">
        {shows('value') && <ValuePerPoint shown={shown} />}
        {shows('waiting') && <Waiting shown={shown} isLong={view === 'waiting'} />}
        {shows('stock') && <Fact name={texts.part.stock}>{findingText(messages, stock)}</Fact>}
        {shows('releases') && (
          <Fact name={view === 'all' ? texts.part.release : texts.part.releases}>
            <Releases of={overview} most={view === 'all' ? 1 : 5} />
          </Fact>
        )}
        {view === 'all' && <Gate shown={shown} />}
      </dl>
      <p className="gadget-foot">
        <Button look="link" onClick={() => void goToProjectPage(shown.key)}>
          {texts.open({ project: shown.name })}
        </Button>
        {openGoesOn && <span className="gadget-subtle">{texts.partly({ count: shown.looked })}</span>}
      </p>
    </div>
  );
};
