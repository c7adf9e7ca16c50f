import { type Choice, type PastCost, pastCost } from '../../../src/domain/order/past-cost';
import { orderTexts } from '../../../src/messages/en/order';
import { pastOrderTexts } from '../../../src/messages/en/past-order';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { inSlices } from '../../ui/in-slices';
import { useFormat, useMessages } from '../../ui/messages';
import { useScreenfuls } from '../../ui/use-printing';
import { useProject } from '../data';
import { useFigures } from '../figures';
import { inWorker } from '../in-worker';
import { ItemLink } from '../item-link';
import { useMade } from '../use-made';
import { pastInput } from './past-input';

/** Less than this is what a date that is rounded makes of it. */
const notable = 0.05;
/** So many rows at first, and with each press. */
const screenful = 10;

const createWorker = (): Worker => new Worker(new URL('./past-worker.ts', import.meta.url), { type: 'module' });

const usePastCost = () => {
  const { items, policy } = useProject();
  const figures = useFigures();
  const since = policy === null ? null : policy.since;
  return useMade(
    async (isWanted) => {
      const input = figures === null ? null : await inSlices(pastInput(figures, items, since), isWanted);
      if (input === null) return null;
      return { cost: await inWorker<PastCost | null>(createWorker, input, () => pastCost(...input)) };
    },
    [figures, items, since],
  );
};

const ChoiceRow = ({ choice: { key, value, days, lost, came, before } }: { readonly choice: Choice }) => {
  const texts = useMessages(pastOrderTexts);
  const { number, list } = useFormat();
  const { items } = useProject();
  return (
    <tr>
      <th scope="row">
        <ItemLink item={{ key, summary: items.find((item) => item.key === key)?.summary ?? '' }} />
      </th>
      <td className="order-number">{number(value)}</td>
      <td className="order-number">
        {number(Math.round(days))}
        {came === null && <span className="order-later">{texts.stillOpen}</span>}
      </td>
      <td className="order-number">{number(Math.round(lost))}</td>
      <td className="order-reason">{list([...before])}</td>
    </tr>
  );
};

const Choices = ({ choices }: Pick<PastCost, 'choices'>) => {
  const texts = useMessages(pastOrderTexts);
  const { count, more } = useScreenfuls(screenful);
  if (choices.length === 0) return null;
  const rest = choices.length - count;
  return (
    <>
      <h4>{texts.choices}</h4>
      <div className="order-scroll" role="region" aria-label={texts.choices} tabIndex={0}>
        <table className="order-table">
          <thead>
            <tr>
              <th scope="col">{texts.workItem}</th>
              <th scope="col" className="order-number">
                {texts.value}
              </th>
              <th scope="col" className="order-number">
                {texts.later}
              </th>
              <th scope="col" className="order-number">
                {texts.valueDays}
              </th>
              <th scope="col">{texts.before}</th>
            </tr>
          </thead>
          <tbody>
            {choices.slice(0, count).map((choice) => (
              <ChoiceRow key={choice.id} choice={choice} />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <Button onClick={more}>{texts.more({ count: Math.min(screenful, rest) })}</Button>}
    </>
  );
};

const BySprint = ({ bySprint }: Pick<PastCost, 'bySprint'>) => {
  const texts = useMessages(pastOrderTexts);
  const { number } = useFormat();
  return (
    <div className="order-scroll" role="region" aria-label={texts.bySprint} tabIndex={0}>
      <table className="order-table order-narrow">
        <thead>
          <tr>
            <th scope="col">{texts.sprint}</th>
            <th scope="col" className="order-number">
              {texts.valueDays}
            </th>
          </tr>
        </thead>
        <tbody>
          {bySprint.map(({ id, name, lost }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td className="order-number">{number(Math.round(lost))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Past sprints replayed in the best order that was possible then: what ours cost, by sprint and by choice. */
const Past = () => {
  const { making } = useMessages(orderTexts).past;
  const texts = useMessages(pastOrderTexts);
  const made = usePastCost();
  if (made === null) return <Busy label={making} />;
  const { cost } = made;
  if (cost === null) return <p>{texts.nothing}</p>;
  const count = cost.bySprint.length;
  const isLost = cost.days >= notable;
  return (
    <>
      <p>{isLost ? texts.lost({ count, days: cost.days, lost: cost.lost }) : texts.best({ count })}</p>
      <p className="order-note">{texts.how}</p>
      {isLost && <Choices choices={cost.choices} />}
      {isLost && <BySprint bySprint={cost.bySprint} />}
    </>
  );
};

export default Past;
