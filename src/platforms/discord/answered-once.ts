import type { Responder } from './responder.ts';

/** Another process acknowledged this interaction, and answers it. */
export class AnsweredElsewhere extends Error {
  constructor() {
    super('another process answers this interaction');
  }
}

/**
 * Goes on with an interaction only where no other process has begun to: over HTTP whoever has read a request can send it to all of them,
 * and Discord refuses none of the acknowledgements, as it does behind a gateway. It is asked beside the acknowledgement, which waits for
 * nothing.
 */
export function answeredOnce(responder: Responder, isFirst: () => Promise<boolean>): Responder {
  let asked: Promise<boolean> | null = null;
  return {
    ...responder,
    acknowledge: async (answer) => {
      asked ??= isFirst();
      await responder.acknowledge(answer);
      if (!(await asked)) throw new AnsweredElsewhere();
    },
  };
}
