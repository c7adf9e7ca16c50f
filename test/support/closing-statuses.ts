import type { ASite, Place } from './a-site';
import { workflowIdOf } from './gate-site';

/** Statuses of category Done beside Done itself, and the resolution that means the same as the second of them. */
export const closingIds = { released: '90001', cancelled: '90002', wontDo: '90003' } as const;

/** The transitions that lead to them and back. */
export const closingTransitions = { cancel: '151', release: '161', undo: '171', wontDo: '181' } as const;

/** What the settings say of them. */
export const closingMeanings = {
  statuses: { [closingIds.cancelled]: 'closed', [closingIds.released]: 'delivered' },
  closingResolutions: [closingIds.wontDo],
} as const;

/** Gives a project's workflow Released and Cancelled, all of category Done, with ways into them and none of the gate's rules there. */
export const addClosingStatuses = (site: ASite, place: Place): void => {
  const { store } = site.jira;
  const [statuses, workflows] = [store.collection('statuses'), store.collection('workflows')];
  const done = statuses.get(place.statuses.done);
  const workflow = workflows.get(workflowIdOf(place));
  if (done === undefined || workflow === undefined) throw new Error('The site has no workflow');
  statuses.put(closingIds.released, { ...done, id: closingIds.released, name: 'Released' });
  statuses.put(closingIds.cancelled, { ...done, id: closingIds.cancelled, name: 'Cancelled' });
  store.collection('resolutions').put(closingIds.wontDo, { id: closingIds.wontDo, name: 'Won’t do', description: '' });
  const [first] = workflow.transitions.filter(({ toStatusId }) => toStatusId === place.statuses.inProgress);
  if (first === undefined) throw new Error('The workflow has no such way');
  const transition = (id: string, name: string, toStatusId: string, from: readonly string[] = []) => ({
    ...first,
    ...{ id, name, toStatusId, conditions: null, validators: [], actions: [], fromStatusIds: from },
    type: from.length === 0 ? ('GLOBAL' as const) : ('DIRECTED' as const),
  });
  workflows.put(workflow.id, {
    ...workflow,
    statusIds: [...workflow.statusIds, closingIds.released, closingIds.cancelled],
    transitions: [
      transition(closingTransitions.cancel, 'Cancel', closingIds.cancelled),
      ...workflow.transitions,
      transition(closingTransitions.release, 'Release', closingIds.released, [place.statuses.done]),
      transition(closingTransitions.undo, 'Deliver after all', place.statuses.done, [
        closingIds.cancelled,
        closingIds.released,
      ]),
    ],
  });
};
