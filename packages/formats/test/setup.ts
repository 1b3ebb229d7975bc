import { configureGlobal } from 'fast-check';

// The same cases on every run, so that a red run means a change; `npm run fuzz` draws new ones.
configureGlobal({ seed: 20261123 });
