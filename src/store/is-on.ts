import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { PlatformName } from '../model/schedule.ts';

/** Whether the channel that a column names is on one of these platforms. */
export function isOn(platforms: readonly PlatformName[], destination: Expression<string | null>): Expression<SqlBool> {
  const build = expressionBuilder();
  return build.or(platforms.map((name) => build(destination, 'like', `${name}:%`)));
}
