import { fork } from 'node:child_process';
import { join } from 'node:path';

import type { Orders } from './page-site-process';

type Name = keyof Orders;
type Answer<N extends Name> = Awaited<ReturnType<Orders[N]>>;

/** A message to the process of the site, and the one that comes back under the same number. */
export interface Order {
  readonly id: number;
  readonly name: Name | 'open';
  readonly argument: number;
}
export type Reply = { readonly id: number } & ({ readonly value: unknown } | { readonly problem: string });

export interface PageSite {
  readonly url: string;
  readonly ask: <N extends Name>(name: N, argument?: number) => Promise<Answer<N>>;
  readonly close: () => Promise<void>;
}

/** A site with one made-up project of so many work items, in a process of its own, so that driving the browser does not keep it busy. */
export const openPageSite = async (count: number): Promise<PageSite> => {
  const site = fork(join(__dirname, 'page-site-process.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, (reply: Reply) => void>();
  site.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  site.on('exit', () => waiting.forEach((settle, id) => settle({ id, problem: 'The site of the bench has ended' })));

  const ask = async (name: Order['name'], argument = 0): Promise<unknown> => {
    const order: Order = { id: waiting.size + 1, name, argument };
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(order.id, resolve);
      site.send(order);
    });
    if ('problem' in reply) throw new Error(reply.problem);
    return reply.value;
  };

  return {
    url: (await ask('open', count)) as string,
    ask: (name, argument) => ask(name, argument) as Promise<never>,
    close: async () => {
      const ended = new Promise((resolve) => site.once('exit', resolve));
      site.disconnect();
      await ended;
    },
  };
};
