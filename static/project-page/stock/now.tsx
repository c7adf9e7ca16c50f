import type { ReadyStock } from '../../../src/domain/flow';
import { projectTexts } from '../../../src/messages/en/project';
import { stockTexts } from '../../../src/messages/en/stock';
import { Gauge } from '../../ui/charts/gauge';
import { useAllMessages } from '../../ui/messages';
import { useProject } from '../data';
import { Facts } from '../facts';
import { figureText } from '../figure-text';
import type { Figures } from '../figures';
import { adviceText, findingText, lastsText } from './finding';

/** Beyond twice the target, work is made ready long before it is begun. */
const limit = 2;

interface NowProps {
  readonly stock: ReadyStock;
  readonly figures: Figures;
}

/** By what the stock is measured. */
const Speed = ({ figures: { velocity, unit } }: Pick<NowProps, 'figures'>) => {
  const messages = useAllMessages();
  const { speed } = messages.of(stockTexts);
  const project = messages.of(projectTexts);
  const { number } = messages.format;
  return (
    <p className="stock-note">
      {velocity === null
        ? speed.none({ unit: project.unit[unit] })
        : speed.some({
            unit: project.unit[unit],
            points: velocity.points,
            periods: project.units[unit]({ count: velocity.periods.length }),
            list: velocity.periods.map(({ points }) => number(points)),
            basis: speed.basis[velocity.basis],
          })}
    </p>
  );
};

const StockFacts = ({ stock, figures: { velocity, unit } }: NowProps) => {
  const messages = useAllMessages();
  const { facts } = messages.of(stockTexts);
  const project = messages.of(projectTexts);
  const { number } = messages.format;
  return (
    <Facts
      facts={[
        { name: facts.ready, value: project.workItems({ count: stock.ids.length }) },
        { name: facts.points, value: number(stock.points) },
        {
          name: facts.velocity,
          value: figureText(messages, velocity?.points),
          ...(velocity === null
            ? {}
            : { note: facts.velocityNote({ unit: project.unit[unit], low: velocity.low, high: velocity.high }) }),
        },
      ]}
    />
  );
};

/** The stock as it is now, against the target. */
export const Now = ({ stock, figures }: NowProps) => {
  const { policy } = useProject();
  const messages = useAllMessages();
  const texts = messages.of(stockTexts);
  const advice = adviceText(messages, stock);
  return (
    <section className="stock-now" aria-labelledby="stock-finding">
      <h3 className="stock-finding" id="stock-finding">
        {findingText(messages, stock)}
      </h3>
      {stock.iterations !== null && (
        <Gauge
          label={texts.gauge}
          value={stock.iterations}
          target={stock.target}
          limit={limit * stock.target}
          state={stock.state}
          format={messages.format.number}
          words={texts.gaugeWords({
            lasts: lastsText(messages, stock.iterations),
            target: stock.target,
            limit: limit * stock.target,
          })}
        />
      )}
      {advice !== null && <p>{advice}</p>}
      <StockFacts stock={stock} figures={figures} />
      <Speed figures={figures} />
      {policy === null && <p className="stock-note">{texts.noPolicy}</p>}
    </section>
  );
};
