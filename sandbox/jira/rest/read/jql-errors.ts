import { badRequest } from '../../errors';
import { JqlError } from '../../jql';

/** Runs what reads a query; what is wrong with the query becomes Jira's 400. */
export const withJql = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof JqlError) throw badRequest(...error.errors);
    throw error;
  }
};
