import type { Reply } from '../../reply/reply.ts';
import type { Handler, Invocation } from '../platform.ts';
import type { Answering, Case } from './answers.ts';
import type { Asked, Who } from './asked.ts';
import type { Discuss } from './threads.ts';

/** What answering a button, a menu or a form takes. */
export interface Pressing extends Answering {
  readonly handler: Handler;
  /** Runs a command with the rights of whoever asked. */
  dispatch(invocation: Invocation, who: Who): Promise<Reply>;
  readonly discuss: Discuss;
}

/** A button was pressed or a menu used. */
export type Press = Case & { readonly asked: Extract<Asked, { readonly kind: 'press' }> };

/** A form was filled in. */
export type Submission = Case & { readonly asked: Extract<Asked, { readonly kind: 'form' }> };
