import { isSlug, type TopicId, topicId } from './ids.ts';

/** What a preview is made again from, to explain it: nothing of it is kept. */
export interface PreviewName {
  readonly topic: TopicId;
  readonly at: Temporal.Instant;
  /** Null where nothing would have been posted. */
  readonly fingerprint: string | null;
}

/** Stands for the fingerprint of an edition that there is not. */
const NONE = 'none';

/** The name by which `/digest why` knows a preview: "3fa2b1c0/ukraine-war/2026-11-23T08:00:00Z". */
export const previewName = ({ topic, at, fingerprint }: PreviewName): string => `${fingerprint ?? NONE}/${topic}/${at}`;

/** Reads what `previewName` has written; null for anything else. */
export function parsePreviewName(text: string): PreviewName | null {
  const [, code = '', topic = '', time = ''] = /^(\w+)\/(.+)\/(\d{4}-\d\d-\d\dT[\d:.]+Z)$/.exec(text) ?? [];
  if (!isSlug(topic)) return null;
  try {
    return { topic: topicId(topic), at: Temporal.Instant.from(time), fingerprint: code === NONE ? null : code };
  } catch {
    return null;
  }
}
