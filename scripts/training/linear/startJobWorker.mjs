// A worker thread does not inherit the TypeScript loader of its parent on Node 20.
import { register } from 'tsx/esm/api';

register();
await import('./jobWorker.ts');
