import { createApp } from '../app.tsx';
import production, { jobs } from '../index.ts';
import { developmentPages } from './pages.tsx';

const app = createApp({ jobs, extraRooms: [developmentPages(jobs)] });

/** The Worker that `npm start` runs: production's, with the mailbox and the demo. It is never deployed. */
export default { ...production, fetch: app.fetch } satisfies ExportedHandler<Cloudflare.Env>;
