import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Required, not imported: to import CommonJS, Node first reads it through for what it exports, and
// that took ten times as long as running these two, some 150 ms of every start.
export const snowball: typeof import('snowball-stemmers') = require('snowball-stemmers');
export const stopword: typeof import('stopword') = require('stopword');
