/** Where a platform's events go: a name and facts. The bot's own logger fits. */
export interface PlatformLog {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
}

export const silentPlatformLog: PlatformLog = { info: () => {}, warn: () => {}, error: () => {} };
