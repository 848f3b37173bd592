import { renderDocument } from '../../web/layout/render-document.ts';
import { segmentLabel } from '../../web/views/indicators/segment-label.ts';
import { WaveQualityPage, type WithheldCell } from '../../web/views/indicators/wave-quality-page.tsx';
import { alsoMay, requireRight } from '../access/index.ts';
import { clusterContext } from '../clusters/index.ts';
import { shownReason } from '../core/disclosure/shown-reason.ts';
import { publicationThresholds } from '../core/disclosure/thresholds.ts';
import { findDecision, type WaveDecisions } from '../disclosure/index.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { findWave } from '../waves/index.ts';
import { findDiagnostics } from './diagnostics-store.ts';

function withheldCells(c: HttpContext, decisions: WaveDecisions): readonly WithheldCell[] {
  const { t } = c.var;
  return Object.entries(decisions).flatMap(([indicator, cells]) =>
    cells.flatMap(({ way, key, reason }) =>
      reason === null
        ? []
        : [
            {
              indicator,
              group: way === 'all' ? t('indicators.quality.all') : segmentLabel(way, key, t),
              reason: shownReason(reason),
            },
          ],
    ),
  );
}

/** How good the answers of a published wave are, for methodologists; the gate's reasons for those who manage. */
export const waveQualityPages = roomApp().get('/c/:slug/wellen/:id/guete', async (c) => {
  const may = await requireRight(c, 'view');
  const { services } = c.var;
  const id = c.req.param('id');
  const wave = await findWave(services.db, may.clusterId, id);
  if (wave?.state !== 'published') throw new Problem('notFound');
  const reads = alsoMay(may, 'manage');
  const [context, diagnostics, decisions] = await Promise.all([
    clusterContext(c),
    findDiagnostics(services.db, may.clusterId, id),
    reads ? findDecision(services.db, may.clusterId, id) : undefined,
  ]);
  return c.html(
    renderDocument(
      <WaveQualityPage
        {...context}
        wave={wave}
        diagnostics={diagnostics ?? null}
        withheld={reads ? withheldCells(c, decisions ?? {}) : null}
        minimum={publicationThresholds.opinionsOfPersons}
      />,
    ),
  );
});
