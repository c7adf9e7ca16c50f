import { useMemo, useRef, useState } from 'react';

import type { CallId } from '../../../src/contract';
import type { ShownPlan } from '../../../src/domain/sprint/accepted-plan';
import { callPlanning } from '../../ui/call-planning';
import { newCallId } from '../../ui/invoke-function';
import { type Reply, useReply } from '../../ui/use-reply';
import { useProject } from '../data';
import { readPlans } from './read-plans';

export interface Plans {
  readonly reply: Reply<readonly ShownPlan[]>;
  /** All that were accepted of the sprints, oldest first; what was just accepted is among them. */
  readonly plans: readonly ShownPlan[];
  /** Accepts what is in a sprint, as it is on screen. @throws Failure that says why it was not accepted */
  readonly accept: (sprintId: string, seen: readonly string[]) => Promise<void>;
}

/** The accepted plans of these sprints. */
export const usePlans = (sprintIds: readonly string[]): Plans => {
  const { context } = useProject();
  const projectId = context.extension.project?.id ?? '';
  const key = sprintIds.join();
  const reply = useReply(
    () =>
      readPlans(sprintIds, async (some) => (await callPlanning('plans', projectId, { sprintIds: [...some] })).plans),
    [projectId, key],
  );
  const [fresh, setFresh] = useState<readonly ShownPlan[]>([]);
  /** A press whose answer was lost is the same press when it is tried again. */
  const pressed = useRef<{ readonly of: string; readonly id: CallId } | null>(null);
  const plans = useMemo(() => {
    const read = reply.state === 'ready' ? reply.value : [];
    const known = new Set(read.map(({ sprintId, at }) => `${sprintId} ${at}`));
    return [...read, ...fresh.filter(({ sprintId, at }) => !known.has(`${sprintId} ${at}`))];
  }, [reply, fresh]);
  return {
    reply,
    plans,
    accept: async (sprintId, seen) => {
      const of = `${sprintId} ${seen.join()}`;
      if (pressed.current?.of !== of) pressed.current = { of, id: newCallId() };
      const { plan } = await callPlanning('acceptPlan', projectId, { sprintId, seen: [...seen] }, pressed.current.id);
      pressed.current = null;
      setFresh((before) => [...before, plan]);
    },
  };
};
