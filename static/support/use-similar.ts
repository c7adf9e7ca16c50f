import { useEffect, useState } from 'react';

import type { JiraId } from '../../src/domain/shared/ids';
import { similarTo } from '../../src/domain/support/similar';
import { type FoundQuestion, supportFound } from '../../src/jira/support-found';
import { jira } from '../ui/bridge';

/** Jira is asked once typing pauses. */
const pause = 400;

/** The questions of the project that are like what is being typed. Without an answer of Jira's there are none: nobody is kept from asking. */
export const useSimilar = (projectId: JiraId, typeIds: readonly JiraId[], typed: string): readonly FoundQuestion[] => {
  const [found, setFound] = useState<readonly FoundQuestion[]>([]);
  const types = typeIds.join();
  useEffect(() => {
    let isCurrent = true;
    const show = (all: readonly FoundQuestion[]): void => {
      if (isCurrent) setFound(similarTo(typed, all));
    };
    const timer = setTimeout(() => {
      supportFound(jira)
        .sharing(projectId, types.split(','), typed)
        .then(show, () => show([]));
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [projectId, types, typed]);
  return found;
};
