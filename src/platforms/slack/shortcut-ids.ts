/** What the shortcuts are called in the manifest and in the events that they send. */
export const ASK_SHORTCUT = 'attache_ask';
export const FIND_SHORTCUT = 'attache_find';
