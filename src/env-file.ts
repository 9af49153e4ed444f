import { existsSync } from 'node:fs';

/**
 * Has .env read. A sentence for the operator where the file is there and cannot be read, which Node reports as if there were none: without it the bot
 * would start with nothing configured and not say why. Null otherwise; having none is the ordinary case.
 */
export function readEnvFile(load: () => void): string | null {
  try {
    load();
    return null;
  } catch {
    return existsSync('.env') ? 'The file .env is there but cannot be read, so nothing in it counts: check who may read it.' : null;
  }
}
