import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import type { Browser, Seen } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { hidden, makeCluster } from '../support/factories.ts';
import { malformedFile } from '../support/malformed-file.ts';
import { testApp } from '../support/test-app.ts';

const files = 200;
const app = testApp({ start: '2026-03-02T09:00:00Z' });

function upload(browser: Browser, path: string, seed: number): Promise<Seen> {
  const { name, bytes } = malformedFile(seed);
  const form = new FormData();
  form.set('file', new File([bytes.slice()], name));
  return browser.send('POST', path, form, { Origin: browser.origin });
}

test(`${files} malformed files end in a message or a preview, never in an error or half an import`, async () => {
  const cluster = await makeCluster(app, 'kaputt', 2);
  const owner = await signedIn(app, cluster.id, 'owner', 'chefin');
  const members = () => count('member', 'cluster_id = ?', cluster.id);
  const ends = { refused: 0, notReady: 0, committed: 0 };
  for (let seed = 0; seed < files; seed += 1) {
    const sent = await upload(owner, `/c/${cluster.slug}/einlesen/mitglieder`, seed);
    expect([seed, [303, 400, 422].includes(sent.status)]).toEqual([seed, true]);
    expect(sent.text).not.toMatch(/<script>alert/);
    if (sent.status !== 303) {
      // A name with a NUL is no form that can be read; everything else is refused at its place.
      expect([seed, sent.status === 400 || /class="v-errors"/.test(sent.text)]).toEqual([seed, true]);
      ends.refused += 1;
      continue;
    }
    const run = sent.location;
    const shown = await owner.get(run);
    expect([seed, shown.status]).toEqual([seed, 200]);
    expect(shown.text).not.toMatch(/<script>alert/);
    const done = await owner.post(`${run}/uebernahme`, { previewHash: hidden(shown.text, 'previewHash') });
    expect([seed, [303, 422].includes(done.status)]).toEqual([seed, true]);
    if (done.status === 422) {
      expect([seed, await members()]).toEqual([seed, 2]);
      ends.notReady += 1;
      continue;
    }
    const [decided] = await rows('SELECT added FROM import_run WHERE id = ?', run.split('/').at(-1));
    expect([seed, await members()]).toEqual([seed, 2 + Number(decided?.['added'])]);
    expect((await owner.post(`${run}/ruecknahme`)).status).toBe(303);
    expect([seed, await members()]).toEqual([seed, 2]);
    ends.committed += 1;
  }
  expect(ends.refused + ends.notReady + ends.committed).toBe(files);
  expect(Math.min(ends.refused, ends.notReady, ends.committed)).toBeGreaterThan(0);
}, 240_000);
