import type { BacklogItem } from '../backlog/backlog-item';
import { proposeMeaning } from '../policy/propose-meaning';
import { deliveryOf, type Delivery, type Meanings } from '../policy/status-meaning';
import type { FlowRules, State } from './types';

type FlowMeanings = NonNullable<FlowRules['meanings']>;

/** What probably closes without delivery, by the names of statuses and resolutions: for projects that have no policy yet. */
export const proposedMeanings = (
  statuses: readonly { readonly id: string; readonly name: string }[],
  items: readonly Pick<BacklogItem, 'resolution'>[],
): FlowMeanings => {
  const resolutions = new Map(
    items.flatMap(({ resolution }) => (resolution ? [[resolution.id, resolution.name]] : [])),
  );
  return {
    statuses: Object.fromEntries(
      statuses.map(({ id, name }): [string, Meanings['statuses'][string]] => [id, proposeMeaning(name)]),
    ),
    closingResolutions: [...resolutions].filter(([, name]) => proposeMeaning(name) === 'closed').map(([id]) => id),
  };
};

const none: FlowMeanings = { statuses: {}, closingResolutions: [] };

/** Whether a work item in this state is open, delivered or closed, by what the settings say today. */
export const deliveryIn = ({ policy, meanings = none }: FlowRules, { status, resolutionId }: State): Delivery =>
  deliveryOf(policy ?? meanings, status, resolutionId);
