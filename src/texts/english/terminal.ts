/** What people read in the console alone. */
export const terminal = {
  /** What to type for the choices of a menu, some of which are named. */
  addChoice: (label: string, adds: readonly string[], others: number): string =>
    `${label}: add ${adds.join(' or ')}${others === 0 ? '' : `, and ${others} more`}`,
  /** Said before lines that are piped in are answered; `holds`: what is held. */
  readsInput: (version: string, holds: string): string =>
    `Attaché ${version} holds ${holds}. No chat platform is connected; commands are read from standard input.`,
  closedForPosts: 'The console is closed.',
  noHistory: 'What the console has printed cannot be looked up.',
  open: 'open',
  closed: 'closed',
};
