import { openWaveForm } from '../../schema/contracts/wave.ts';
import type { FieldError, FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { JobPage } from '../../web/views/jobs/job-page.tsx';
import { OpenWavePage } from '../../web/views/waves/open-wave-page.tsx';
import { requireRight } from '../access/index.ts';
import { clusterContext, listMembers } from '../clusters/index.ts';
import { isMemberOn } from '../core/catalogue/measures/is-member-on.ts';
import { dayInBerlin } from '../platform/day.ts';
import { parseForm, readForm } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { findJob, retryJob, type JobKind } from '../platform/jobs.ts';
import { Problem } from '../platform/problem.ts';
import { instrumentLabel, instrumentName, listOffered, publishOffered } from '../questionnaires/index.ts';
import { defaultGraceMinutes } from './close-wave.ts';
import { offeredModes, openWave, type OpenWaveRefusal } from './open-wave.ts';
import { listWaves } from './wave-store.ts';

const msPerDay = 86_400_000;

/** The field at which a refusal is said. */
const fieldOfRefusal: Readonly<Record<OpenWaveRefusal, string>> = {
  yearTaken: 'year',
  yearPast: 'year',
  yearAhead: 'year',
  waveRunning: 'year',
  deadlinePast: 'closesOn',
  modeNotOffered: 'mode',
  noMembers: 'year',
  questionnaireUnknown: 'questionnaireVersionId',
  rosterNeedsNames: 'mode',
};

async function openWavePage(c: HttpContext, clusterId: string, form: FormState): Promise<string> {
  const { db, now } = c.var.services;
  const today = dayInBerlin(now());
  const [members, offered] = await Promise.all([
    listMembers(db, clusterId),
    listOffered(c.var.services, clusterId),
  ]);
  return renderDocument(
    <OpenWavePage
      {...await clusterContext(c)}
      form={form}
      questionnaires={offered.map((instrument) => ({
        id: instrumentName(instrument),
        label: instrumentLabel(instrument, c.var.locale),
      }))}
      offeredModes={offeredModes}
      membersToday={members.filter(({ member }) => isMemberOn(member, today)).length}
    />,
  );
}

/** Where the result of a job stands. */
function resultPathOf(
  kind: JobKind,
  payload: string,
  { overview, waves, ownIndicators, pastRound, reports }: ReturnType<typeof clusterPaths>,
): string {
  const paths = {
    publishWave: overview,
    sendMails: waves,
    measureOwn: ownIndicators,
    checkEdition: `${reports}/neu`,
  };
  return kind === 'importRound' ? pastRound(payload) : paths[kind];
}

export const wavePages = roomApp()
  .get('/c/:slug/wellen/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const { db, now } = c.var.services;
    const [last] = await listWaves(db, may.clusterId);
    const [offered] = await listOffered(c.var.services, may.clusterId);
    const year = Math.max(new Date(now()).getUTCFullYear(), (last?.year ?? 0) + 1);
    const values = {
      year: String(year),
      questionnaireVersionId: offered === undefined ? '' : instrumentName(offered),
      mode: 'pseudonymous',
      closesOn: dayInBerlin(now() + 28 * msPerDay),
      resultOn: dayInBerlin(now() + 56 * msPerDay),
      graceMinutes: String(defaultGraceMinutes),
    };
    return c.html(await openWavePage(c, may.clusterId, { values, errors: [] }));
  })
  .post('/c/:slug/wellen/neu', async (c) => {
    const may = await requireRight(c, 'edit');
    const parsed = parseForm(openWaveForm, await readForm(c));
    if (!parsed.ok) return c.html(await openWavePage(c, may.clusterId, parsed.form), 422);
    const instrument = await publishOffered(
      c.var.services,
      may.clusterId,
      parsed.data.questionnaireVersionId,
    );
    const opened =
      instrument === undefined
        ? ({ refused: 'questionnaireUnknown' } as const)
        : await openWave(c.var.services, may, { ...parsed.data, questionnaireVersionId: instrument.id });
    if ('refused' in opened) {
      const error: FieldError = {
        field: fieldOfRefusal[opened.refused],
        key: `waves.refused.${opened.refused}`,
      };
      return c.html(await openWavePage(c, may.clusterId, { values: parsed.values, errors: [error] }), 422);
    }
    return c.redirect(clusterPaths(may.slug).wave(opened.id), 303);
  })
  .get('/c/:slug/auftraege/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const job = await findJob(c.var.services, may.clusterId, c.req.param('id'));
    if (job === undefined) throw new Problem('notFound');
    const paths = clusterPaths(may.slug);
    return c.html(
      renderDocument(
        <JobPage
          {...await clusterContext(c)}
          job={job}
          retryPath={paths.job(job.id)}
          resultPath={resultPathOf(job.kind, job.payload, paths)}
        />,
      ),
    );
  })
  .post('/c/:slug/auftraege/:id', async (c) => {
    const may = await requireRight(c, 'edit');
    const job = await findJob(c.var.services, may.clusterId, c.req.param('id'));
    if (job === undefined) throw new Problem('notFound');
    await retryJob(c.var.services, may.clusterId, job.id);
    c.var.services.wakeJobs();
    return c.redirect(clusterPaths(may.slug).job(job.id), 303);
  });
