import { useMemo } from 'react';

import { isScored } from '../../../src/domain/backlog/value-per-point';
import { waiting } from '../../../src/domain/flow';
import { projectTexts } from '../../../src/messages/en/project';
import { valueTexts } from '../../../src/messages/en/value';
import { waitText } from '../../../src/messages/wait-text';
import { useAllMessages } from '../../ui/messages';
import { useProject } from '../data';
import { Facts } from '../facts';
import type { Figures } from '../figures';
import { periodName } from '../period-name';
import { acceptedShare, countOf } from './outcomes';

/** The figures of the route at a glance. */
export const Glance = ({ figures }: { readonly figures: Figures }) => {
  const { items } = useProject();
  const messages = useAllMessages();
  const { glance: texts } = messages.of(valueTexts);
  const project = messages.of(projectTexts);
  const { number, percent } = messages.format;
  const { periods, timelines, now, unit } = figures;
  const wanted = useMemo(() => waiting(items, timelines, now).answered, [items, timelines, now]);
  const value = periods.reduce((sum, { accepted }) => sum + accepted.value, 0);
  const points = periods.reduce((sum, { accepted }) => sum + accepted.points, 0);
  const last = periods.findLast(({ closed, accepted }) => closed && isScored(accepted.valuePerPoint));
  const score = last?.accepted.valuePerPoint;
  const share = acceptedShare(periods);
  return (
    <Facts
      facts={[
        {
          name: texts.score,
          value: score !== undefined && isScored(score) ? number(score.score) : project.notShown,
          note:
            last === undefined
              ? texts.noScore({ unit: project.unit[unit] })
              : texts.scoreIn({ name: periodName(messages, last) }),
        },
        {
          name: texts.value,
          value: number(value),
          note: texts.inPeriods({ periods: project.units[unit]({ count: periods.length }) }),
        },
        { name: texts.points, value: number(points) },
        {
          name: texts.share,
          value: share === null ? project.notShown : percent(share),
          note: texts.shareNote({
            rejected: countOf(periods, 'rejected'),
            unaccepted: countOf(periods, 'unaccepted'),
          }),
        },
        {
          name: texts.wait,
          value: wanted.median === null ? project.notShown : waitText(messages, wanted.median),
          note: wanted.count === 0 ? texts.noAnswer : texts.median({ count: wanted.count }),
        },
      ]}
    />
  );
};
