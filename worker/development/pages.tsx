import { renderDocument } from '../../web/layout/render-document.ts';
import { sitePaths } from '../../web/layout/site-paths.ts';
import { MailPage } from '../../web/views/fieldwork/mail-page.tsx';
import { OutboxPage } from '../../web/views/fieldwork/outbox-page.tsx';
import { findPersonByEmail, setSessionCookie, startSession } from '../access/index.ts';
import { roomApp } from '../platform/http.ts';
import type { JobHandlers } from '../platform/jobs.ts';
import { findOutboxMessage, listOutbox } from '../platform/outbox.ts';
import { pageContext } from '../platform/page-context.ts';
import { Problem } from '../platform/problem.ts';
import { demoLinks } from './demo-links.ts';
import { demoPeople, seedDemoStep } from './seed-demo.ts';

const outboxPath = '/entwicklung/postausgang';
const mailPath = (id: string) => `${outboxPath}/${id}`;

/** Where a role begins that has no overview of a cluster. */
function startOf(role: string): string | undefined {
  if (role === 'operator') return sitePaths.operated;
  return role === 'funder' ? sitePaths.editions : undefined;
}

/** The mailbox, the demo and its doors. They are part of the development build only and exist nowhere else. */
export function developmentPages(jobs: JobHandlers) {
  return roomApp()
    .use('/entwicklung/*', async (c, next) => {
      // Nobody deploys this build; should somebody, its doors are shut.
      if (c.var.services.config.environment === 'production') throw new Problem('notFound');
      await next();
    })
    .post('/entwicklung/demo', async (c) => c.json(await seedDemoStep(c.var.services, jobs)))
    .get('/entwicklung/tueren', async (c) => {
      const links = await demoLinks(c.var.services);
      if (links === null) throw new Problem('notFound');
      return c.json(links);
    })
    .get('/entwicklung/anmelden/:role', async (c) => {
      const known = Object.entries(demoPeople).find(([role]) => role === c.req.param('role'))?.[1];
      const person = known && (await findPersonByEmail(c.var.services.db, known.email));
      const links = await demoLinks(c.var.services);
      if (person === undefined || links === null) throw new Problem('notFound');
      setSessionCookie(c, await startSession(c.var.services, person.id));
      return c.redirect(startOf(c.req.param('role')) ?? links.overview, 303);
    })
    .get(outboxPath, async (c) => {
      const mails = await listOutbox(c.var.services);
      return c.html(renderDocument(<OutboxPage {...pageContext(c)} mails={mails} mailPath={mailPath} />));
    })
    .get(`${outboxPath}/:id`, async (c) => {
      const mail = await findOutboxMessage(c.var.services, c.req.param('id'));
      if (mail === undefined) throw new Problem('notFound');
      return c.html(renderDocument(<MailPage {...pageContext(c)} mail={mail} outboxPath={outboxPath} />));
    });
}
