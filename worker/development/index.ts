import production from '../index.ts';
import { jobs } from '../jobs.ts';
import { serve } from '../serve.ts';
import { developmentPages } from './pages.tsx';

/** The Worker that `npm start` runs: production's, with the mailbox and the demo. It is never deployed. */
export default {
  ...production,
  fetch: serve([developmentPages(jobs)]),
} satisfies ExportedHandler<Cloudflare.Env>;
