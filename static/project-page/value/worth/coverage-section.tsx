import './worth.css';

import { useMemo } from 'react';

import { type Coverage, coverage } from '../../../../src/domain/value/coverage';
import { type EpicsRead, readEpics } from '../../../../src/jira/epics';
import { valueCoverageTexts } from '../../../../src/messages/en/value-coverage';
import { jira } from '../../../ui/bridge';
import { Busy } from '../../../ui/busy';
import { Button } from '../../../ui/button';
import { ErrorState } from '../../../ui/error-state';
import { useFailureText } from '../../../ui/failure-text';
import { useMessages } from '../../../ui/messages';
import { useReply } from '../../../ui/use-reply';
import { useProject } from '../../data';
import { Drilldown } from '../../drilldown';
import { useRouter } from '../../router';
import { CoveredTable } from './covered-table';
import { Sums } from './sums';
import { ToBacklog } from './to-backlog';

/** All features without a value in the backlog, where many are edited at once. */
const backlogQuery = new URLSearchParams([
  ['class', 'feature'],
  ['missing', 'value'],
]);

const Spread = ({ of: { spread, all } }: { readonly of: Coverage }) => {
  const { spread: texts } = useMessages(valueCoverageTexts);
  return (
    <div className="worth-part">
      <h4 className="worth-title">{texts.title}</h4>
      {spread === null ? (
        <p>{texts.few({ count: all.valued.length })}</p>
      ) : (
        <>
          <Drilldown
            title={texts.text({ ...spread, atTop: spread.atTop.length })}
            groups={[{ name: texts.list, ids: spread.atTop }]}
          />
          <ToBacklog ids={spread.atTop} name={texts.list} />
        </>
      )}
    </div>
  );
};

const Shown = ({ of, read }: { readonly of: Coverage; readonly read: EpicsRead }) => {
  const texts = useMessages(valueCoverageTexts);
  const { sprints } = useProject();
  const { go } = useRouter();
  const { all, byEpic, bySprint, apart } = of;
  const count = all.valued.length + all.missing.length;
  const sprintName = (id: string | null): string => sprints.find((one) => one.id === id)?.name ?? texts.noSprint;
  const epicName = (id: string | null): string => {
    const epic = id === null ? undefined : read.epics.get(id);
    return epic === undefined ? texts.noEpic : texts.epic(epic);
  };
  return (
    <div className="worth">
      <div className="worth-part">
        <p>{count === 0 ? texts.noFeatures : texts.all({ valued: all.valued.length, of: count })}</p>
        {all.missing.length > 0 && (
          <div>
            <Button onClick={() => go('backlog', backlogQuery)}>{texts.toBacklog}</Button>
          </div>
        )}
      </div>
      <CoveredTable title={texts.byEpic} groups={byEpic} nameOf={epicName} />
      <CoveredTable title={texts.bySprint} groups={bySprint} nameOf={sprintName} />
      <Spread of={of} />
      <Sums sums={of.sums} nameOf={epicName} />
      {apart.count > 0 && (
        <p>
          {texts.apart({ count: apart.count })}{' '}
          {apart.valued.length > 0 && texts.apartValued({ count: apart.valued.length })}
        </p>
      )}
      {apart.valued.length > 0 && (
        <>
          <Drilldown title={texts.apartList} groups={[{ name: texts.apartList, ids: apart.valued }]} />
          <ToBacklog ids={apart.valued} name={texts.apartList} />
        </>
      )}
    </div>
  );
};

/** How far the open features have a value, by epic and sprint, and what is odd about the values that are there. */
const CoverageSection = () => {
  const texts = useMessages(valueCoverageTexts);
  const sayFailure = useFailureText();
  const { items, fields } = useProject();
  const ids = items.map(({ id }) => id).join();
  const reply = useReply(
    () => readEpics(jira, ids === '' ? [] : ids.split(','), fields.value ?? ''),
    [ids, fields.value],
  );
  const read = reply.state === 'ready' ? reply.value : null;
  const found = useMemo(() => {
    if (read === null) return null;
    const values = new Map([...read.epics.values()].map(({ id, value }) => [id, value]));
    return coverage(items, { epicOf: read.epicOf, values });
  }, [items, read]);
  if (reply.state === 'failed')
    return <ErrorState title={texts.notRead} detail={sayFailure(reply.why)} onRetry={() => void reply.again()} />;
  if (read === null || found === null) return <Busy label={texts.loading} />;
  return <Shown of={found} read={read} />;
};

export default CoverageSection;
