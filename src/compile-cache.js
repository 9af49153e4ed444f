import { enableCompileCache } from 'node:module';

// Loaded before anything else (`node --import`), and JavaScript: the first file of TypeScript that is not in the cache brings
// Node's stripping of types into memory, which are 17 MB and a tenth of a second, at every start.
enableCompileCache();
