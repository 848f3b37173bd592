import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { makeCluster, makeWave } from '../support/factories.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp({ start: '2024-03-04T09:00:00Z' });
const title = 'Bis zur ersten Welle';

test('the checklist is there for those who work on it, leads to nothing they may not open, and goes', async () => {
  const cluster = await makeCluster(app, 'anfang', 3);
  const root = `/c/${cluster.slug}`;
  const [owner, editor, viewer] = await Promise.all(
    (['owner', 'editor', 'viewer'] as const).map((role) => signedIn(app, cluster.id, role, role)),
  );
  expect((await owner?.get(root))?.text).toContain(title);
  expect((await editor?.get(root))?.text).toContain(title);
  expect((await editor?.get(root))?.text).not.toContain(`href="${root}/profil">Profil anlegen`);
  expect((await owner?.get(root))?.text).toContain(`href="${root}/profil">Profil anlegen`);
  expect((await viewer?.get(root))?.text).not.toContain(title);
  const wave = await makeWave(app, cluster, 2024);
  expect((await owner?.get(root))?.text).toContain(`<b><a href="${root}/wellen/${wave.id}">`);
  await owner?.post(`${root}/wellen/${wave.id}/einladungen`);
  await app.schedule();
  expect((await owner?.get(root))?.text).not.toContain(title);
});
