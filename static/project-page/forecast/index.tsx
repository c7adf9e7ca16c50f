import './forecast.css';

import { fewest, isEarly } from '../../../src/domain/forecast';
import type { OpenVersion } from '../../../src/jira/versions';
import { versions } from '../../../src/jira/versions';
import { forecastTexts } from '../../../src/messages/en/forecast';
import { projectTexts } from '../../../src/messages/en/project';
import { jira } from '../../ui/bridge';
import { Busy } from '../../ui/busy';
import { Disclosure } from '../../ui/disclosure';
import { useMessages } from '../../ui/messages';
import { useReply } from '../../ui/use-reply';
import { useProject } from '../data';
import { Empty } from '../empty';
import { type Figures, useFigures } from '../figures';
import { SaveForecast } from './save-forecast';
import { Releases } from './releases';
import { Items, Values } from './tables';
import { useForecast } from './use-forecast';

const ForecastOf = ({ figures, open }: { readonly figures: Figures; readonly open: readonly OpenVersion[] }) => {
  const texts = useMessages(forecastTexts);
  const view = useForecast(figures, open);
  const { unit } = figures;
  if (view === null) return <Busy label={texts.making} />;
  if (typeof view === 'number')
    return (
      <Empty title={texts.tooFew[unit]({ count: view, needed: fewest })}>
        <p>{texts.tooFewDetail}</p>
      </Empty>
    );
  const { sprints, forecast, hit, typical, leftOut } = view;
  return (
    <div className="forecast">
      <h2>{texts.title}</h2>
      <p>
        {hit.of === 0 ? texts.noHit : texts.hit(hit)} {isEarly(hit) && texts.early}
      </p>
      <Disclosure title={texts.assumes}>
        <p>{texts.past[unit]({ sprints, ...typical })}</p>
        <p>{texts.growth[unit]}</p>
        {forecast.assumed.count > 0 && <p>{texts.assumed(forecast.assumed)}</p>}
        {leftOut > 0 && <p>{texts.leftOut({ count: leftOut })}</p>}
      </Disclosure>
      <Releases view={view} versions={open} />
      <Values view={view} />
      <div>
        <SaveForecast view={view} />
      </div>
      <Items view={view} />
    </div>
  );
};

const noVersions: readonly OpenVersion[] = [];

/** When each work item, version and part of the value arrives, as far as the past says. */
const ForecastPage = () => {
  const { context } = useProject();
  const figures = useFigures();
  const { readingHistories } = useMessages(projectTexts);
  const projectId = context.extension.project?.id ?? '';
  const reading = useReply(() => versions(jira).open(projectId), [projectId]);
  if (figures === null || reading.state === 'waiting') return <Busy label={readingHistories} />;
  // Without the versions the rest of the forecast is as good.
  return <ForecastOf figures={figures} open={reading.state === 'ready' ? reading.value : noVersions} />;
};

export default ForecastPage;
