/**
 * `npm run calibrate`: how often the published intervals hold the truth and the words of change are right, on invented
 * clusters with production's own code. Writes docs/methods/calibration.md; the same seed gives the same page.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibrationPage } from './calibrate/calibration-page.ts';
import { meanCoverage } from './calibrate/mean-coverage.ts';
import { shareCoverage } from './calibrate/share-coverage.ts';
import { silentDissatisfied } from './calibrate/silent-dissatisfied.ts';
import { trendCoverage } from './calibrate/trend-coverage.ts';
import { wordsOfChange } from './calibrate/words-of-change.ts';

function timed<T>(name: string, run: () => T): T {
  const started = performance.now();
  const result = run();
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

const page = calibrationPage({
  day: new Date().toISOString().slice(0, 10),
  shares: timed('shares, by enumeration', shareCoverage),
  means: timed('means', meanCoverage),
  words: timed('changes and their words', wordsOfChange),
  trends: timed('trends of the members', trendCoverage),
  silent: timed('the dissatisfied answer less', silentDissatisfied),
});
writeFileSync(join(import.meta.dirname, '../docs/methods/calibration.md'), page);
console.log('docs/methods/calibration.md');
