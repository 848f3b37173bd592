import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import worker from '../../worker/index.ts';

async function get(path: string): Promise<Response> {
  const context = createExecutionContext();
  const request = new Request<unknown, IncomingRequestCfProperties>(`http://localhost${path}`, {
    headers: { Accept: 'text/html' },
  });
  const response = await worker.fetch(request, env, context);
  await waitOnExecutionContext(context);
  return response;
}

test('a respondent is answered without the house, also where the link leads nowhere', async () => {
  const response = await get('/b/0000000000000000000000');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<html lang="de"');
});

test('everything else is answered by the house, which is loaded for it', async () => {
  const response = await get('/anmelden');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<form');
  expect((await get('/gibt-es-nicht')).status).toBe(404);
});
