import { startLocalServer } from './local-server.ts';

const port = Number(process.env['PORT'] ?? '8787');
const server = await startLocalServer({ port, state: '.wrangler/state' });

for (const face of ['manager', 'member', 'funder', 'outbox'] as const)
  console.log(`${face}: ${server.links[face]}`);

// wrangler dev fires no cron by itself.
const schedule = setInterval(() => {
  fetch(`${server.url}/cdn-cgi/handler/scheduled`).catch(() => undefined);
}, 60_000);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(schedule);
    void server.stop().then(() => process.exit(0));
  });
}
