import { closeWaveForm } from '../../schema/contracts/wave.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { CloseWavePage } from '../../web/views/waves/close-wave-page.tsx';
import type { MissingMember } from '../../web/views/waves/missing-table.tsx';
import { WaveListPage } from '../../web/views/waves/wave-list-page.tsx';
import { WavePage } from '../../web/views/waves/wave-page.tsx';
import { alsoMay, requireRight } from '../access/index.ts';
import { clusterContext, tallyMembers } from '../clusters/index.ts';
import { dayInBerlin } from '../platform/day.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { findJobByOccasion } from '../platform/jobs.ts';
import { countFailedMails, listMailTimes } from '../platform/outbox.ts';
import { Problem } from '../platform/problem.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import { closeWave, findWave, listWaves, publishOccasion, type Wave } from '../waves/index.ts';
import { loadBoard, type Board, type BoardRow } from './board.ts';
import { countDrafts } from './invitation-store.ts';
import { remindableRows } from './remindable-rows.ts';
import { sendInvitations, sendReminders } from './send-invitations.ts';

async function waveOf(c: HttpContext, clusterId: string): Promise<Wave> {
  const wave = await findWave(c.var.services.db, clusterId, c.req.param('id') ?? '');
  // Nobody was invited to a past round, so it has no board.
  if (wave === undefined || wave.origin === 'imported') throw new Problem('notFound');
  return wave;
}

function missingMembers(board: Board): readonly MissingMember[] {
  return board.rows.flatMap((row) => {
    if (row.participation === 'answered') return [];
    return [
      {
        memberId: row.memberId,
        name: row.memberName,
        contact: contactName(row),
        locale: row.locale,
        state: row.participation,
        reminders: row.remindersSent ?? 0,
      },
    ];
  });
}

function contactName({ firstName, lastName }: BoardRow): string | null {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return name === '' ? null : name;
}

/** The board of a wave: who takes part, by kind and size class, and who is missing. Never what was answered. */
export const fieldworkPages = roomApp()
  .get('/c/:slug/wellen', async (c) => {
    const may = await requireRight(c, 'view');
    const { db, now } = c.var.services;
    const [waves, { current }] = await Promise.all([
      listWaves(db, may.clusterId),
      tallyMembers(db, may.clusterId, dayInBerlin(now())),
    ]);
    const page = (
      <WaveListPage
        {...await clusterContext(c)}
        waves={waves}
        mayEdit={alsoMay(may, 'edit')}
        hasMembers={current > 0}
      />
    );
    return c.html(renderDocument(page));
  })
  .get('/c/:slug/wellen/:id', async (c) => {
    const may = await requireRight(c, 'view');
    const { services } = c.var;
    const wave = await waveOf(c, may.clusterId);
    const [board, mailTimes, published, job] = await Promise.all([
      loadBoard(services.db, may.clusterId, wave.id),
      listMailTimes(services, may.clusterId, wave.id),
      findQuestionnaire(services.db, wave.questionnaireVersionId),
      wave.state === 'closed'
        ? findJobByOccasion(services, may.clusterId, publishOccasion(wave.id))
        : undefined,
    ]);
    if (published === undefined) throw new Problem('internal', 'the wave has no questionnaire');
    const { code, version } = published.questionnaire;
    const queued = c.req.query('verschickt');
    return c.html(
      renderDocument(
        <WavePage
          {...await clusterContext(c)}
          wave={{ ...wave, questionnaire: { code, version, contentHash: published.contentHash } }}
          answered={board.answered}
          frame={board.frame}
          groups={board.groups}
          missing={missingMembers(board)}
          invitable={board.rows.filter((row) => row.participation === 'notInvited').length}
          remindable={remindableRows(board, mailTimes, services.now()).length}
          mayEdit={alsoMay(may, 'edit')}
          failedMails={await countFailedMails(services, may.clusterId, wave.id)}
          justQueued={queued !== undefined && /^\d{1,6}$/.test(queued) ? Number(queued) : undefined}
          publishingPath={job === undefined ? undefined : clusterPaths(may.slug).job(job.id)}
        />,
      ),
    );
  })
  .post('/c/:slug/wellen/:id/einladungen', async (c) => {
    const may = await requireRight(c, 'edit');
    const queued = await sendInvitations(c.var.services, may, c.req.param('id'));
    return c.redirect(`${clusterPaths(may.slug).wave(c.req.param('id'))}?verschickt=${queued}`, 303);
  })
  .post('/c/:slug/wellen/:id/erinnerungen', async (c) => {
    const may = await requireRight(c, 'edit');
    const queued = await sendReminders(c.var.services, may, c.req.param('id'));
    return c.redirect(`${clusterPaths(may.slug).wave(c.req.param('id'))}?verschickt=${queued}`, 303);
  })
  .get('/c/:slug/wellen/:id/abschluss', async (c) => {
    const may = await requireRight(c, 'edit');
    const { db } = c.var.services;
    const wave = await waveOf(c, may.clusterId);
    if (wave.state !== 'open') return c.redirect(clusterPaths(may.slug).wave(wave.id), 303);
    const board = await loadBoard(db, may.clusterId, wave.id);
    const page = (
      <CloseWavePage
        {...await clusterContext(c)}
        wave={wave}
        answered={board.answered}
        frame={board.frame}
        openDrafts={await countDrafts(db, wave.id)}
      />
    );
    return c.html(renderDocument(page));
  })
  .post('/c/:slug/wellen/:id/abschluss', async (c) => {
    const may = await requireRight(c, 'edit');
    const wave = await waveOf(c, may.clusterId);
    const parsed = parseForm(closeWaveForm, await readForm(c));
    const withoutGrace = parsed.ok && parsed.data.withoutGrace;
    const nobodyWaits = (await countDrafts(c.var.services.db, wave.id)) === 0;
    await closeWave(c.var.services, may, wave.id, { withoutGrace: withoutGrace || nobodyWaits });
    return c.redirect(clusterPaths(may.slug).wave(wave.id), 303);
  });
