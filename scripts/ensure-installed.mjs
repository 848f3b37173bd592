// Makes `npm start` and `npm test` work alone on a fresh clone: installs when package-lock.json changed.
// Plain JavaScript, because it runs on whatever Node the machine has.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-lock';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Installing what Vorlauf needs (once) …\n');
  execSync('npm ci', { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, wanted);
}
