import { orderSettingsKey, readOrderSettings } from '../../../src/domain/order';
import { CalendarDate } from '../../../src/domain/shared/ids';
import { permissions } from '../../../src/jira/permissions';
import { projectProperty } from '../../../src/jira/project-property';
import type { Request } from '../../../src/jira/request';
import { search } from '../../../src/jira/search';
import { versions } from '../../../src/jira/versions';
import { backlogJql } from '../../project-sync/asked';
import type { OrderReading } from './plan-items';

const dueDatesIn = async (request: Request, projectId: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  const jql = `${backlogJql(projectId)} AND statusCategory != Done AND duedate is not EMPTY`;
  for await (const page of search(request).pages(jql, ['duedate']))
    for (const { id, fields } of page) {
      const date = CalendarDate.safeParse(fields.duedate);
      if (date.success) found.set(id, date.data);
    }
  return found;
};

/** What the order needs beside the backlog: the project's choices, versions and due dates, and whether this person may rank. */
export const readOrder = async (request: Request, projectId: string): Promise<OrderReading> => {
  const [raw, open, dueDates, granted] = await Promise.all([
    projectProperty(request).read(projectId, orderSettingsKey),
    versions(request).open(projectId),
    dueDatesIn(request, projectId),
    permissions(request).granted({ projectId }, ['SCHEDULE_ISSUES']),
  ]);
  return { settings: readOrderSettings(raw), versions: open, dueDates, mayRank: granted.has('SCHEDULE_ISSUES') };
};
