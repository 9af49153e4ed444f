import { words } from './words.ts';

/** Small words inside names of people: "Ann de la Cruz". */
export const PARTICLES = words(
  'de la le van von der den ter te zu zur af av du da di al el bin binti binte ibn bint ben ul dos das del della arap wa á y e i ap ab ferch',
);
