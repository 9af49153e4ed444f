import type { Texts } from '../../texts/texts.ts';
import type { Refusal } from '../paced-call.ts';
import type { Identity } from './identity.ts';
import { otherWorkspace } from './poster.ts';

/** A workspace in which the bot is installed, or one of an organisation that has it as a whole. */
export interface Workspace extends Identity {
  readonly token: string;
}

/** Where the bot is installed. */
export interface Workspaces {
  /** The workspace with its token; null where the bot is not installed. `enterprise`: the organisation, when the event names one. Cheap. */
  find(team: string | undefined, enterprise: string | undefined): Promise<Workspace | null>;
  /** What is wrong with a destination whose workspace is not found. */
  readonly absence: Refusal & { readonly remedy: string };
  /** Told when Slack refuses the token of a workspace. */
  refused(workspace: Workspace): void;
}

/** The one workspace, or organisation, that a token from the configuration belongs to. */
export function singleWorkspace(me: Identity, token: string, refused: () => void, texts: Texts): Workspaces {
  return {
    find: async (team, enterprise) => {
      if (team === me.team || (team === undefined && me.enterprise === null)) return { ...me, token };
      // The token of an organisation serves all its workspaces; a destination of ours names no organisation.
      const inside = me.enterprise !== null && (enterprise === undefined || enterprise === me.enterprise);
      return inside ? { ...me, team: team ?? me.team, token } : null;
    },
    absence: otherWorkspace(texts),
    refused,
  };
}
