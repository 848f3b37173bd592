import { makeServices } from './platform/make-services.ts';
import { serve } from './serve.ts';

export default {
  fetch: serve(),
  async scheduled(_event, env, context) {
    const services = makeServices(env, {
      defer: (work) => context.waitUntil(work),
      wakeJobs: () => undefined,
    });
    const { runSchedule } = await import('./schedule.ts');
    await runSchedule(services);
  },
} satisfies ExportedHandler<Cloudflare.Env>;
