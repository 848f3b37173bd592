import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { count } from '../support/dump.ts';
import { hidden, makeCluster } from '../support/factories.ts';
import { faultSweep } from '../support/fault-sweep.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const sweep = faultSweep(app);

test('whichever call of publishing a draft fails, there is one version with what was decided, and no draft is lost', async () => {
  let made = 0;
  const { faults } = await sweep(async () => {
    made += 1;
    const cluster = await makeCluster(app, `fehler${made}`, 1);
    const office = await signedIn(app, cluster.id, 'editor', `fehler${made}`);
    const base = `/c/${cluster.slug}/frageboegen`;
    const { location: draft } = await office.post(base, { from: 'vorlauf-kern@1.0.0' });
    await office.post(`${draft}/reihenfolge`, { move: 'item up SA1' });
    const path = `${draft}/veroeffentlichung`;
    const form = {
      revision: hidden((await office.get(path)).text, 'revision'),
      do: 'publish',
      'class-SA1': '4',
    };
    return {
      act: () => office.post(path, form),
      success: [303],
      expectOneEffect: async () => {
        const own = `own:${cluster.id}:%`;
        expect(await count('questionnaire_version', 'code LIKE ?', own)).toBe(1);
        expect(await count('version_decision', 'cluster_id = ?', cluster.id)).toBe(1);
        expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(0);
      },
    };
  });
  expect(faults).toBeGreaterThan(10);
});
