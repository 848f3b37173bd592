import type { FieldError, FormState } from '../../web/components/form-state.ts';
import { clusterPaths } from '../../web/layout/cluster-paths.ts';
import { kindText } from '../../web/i18n/finding-sentence.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { RotationPage } from '../../web/views/questionnaires/rotation-page.tsx';
import { requireRight } from '../access/index.ts';
import { clusterContext, findCluster } from '../clusters/index.ts';
import { estimatedMinutes } from '../core/questionnaire/estimated-minutes.ts';
import {
  composeQuestionnaire,
  withoutModules,
} from '../core/questionnaire/rotation/compose-questionnaire.ts';
import { coreLoad } from '../core/questionnaire/rotation/core-limits.ts';
import { isDue, type QuestionModule } from '../core/questionnaire/rotation/module.ts';
import { dayInBerlin } from '../platform/day.ts';
import { readForm, type FormValues } from '../platform/form.ts';
import { roomApp, type HttpContext } from '../platform/http.ts';
import { Problem } from '../platform/problem.ts';
import { rotatingModules } from './instruments/rotating-modules.ts';
import { loadRotation, type Rotation } from './load-rotation.ts';
import { makeDraft } from './make-draft.ts';
import { instrumentLabel, instrumentName } from './offered-instruments.ts';

async function rotationAtHand(c: HttpContext, clusterId: string) {
  const { services } = c.var;
  const cluster = await findCluster(services.db, clusterId);
  const year = Number(dayInBerlin(services.now()).slice(0, 4));
  const rotation = cluster && (await loadRotation(services, cluster, year));
  if (cluster === undefined || rotation === undefined) throw new Problem('notFound');
  return { cluster, rotation };
}

async function rotationPage(c: HttpContext, clusterId: string, form?: FormState): Promise<string> {
  const { locale } = c.var;
  const { cluster, rotation } = await rotationAtHand(c, clusterId);
  const { base, next, offered } = rotation;
  const core = withoutModules(base, rotatingModules);
  const minutesOf = (module: QuestionModule) =>
    estimatedMinutes(composeQuestionnaire(base, [module], rotatingModules), locale) -
    estimatedMinutes(core, locale);
  const due = rotatingModules.filter((module) => isDue(module, next));
  const values = {
    from: instrumentName(base),
    ...Object.fromEntries(due.map(({ code }) => [`module-${code}`, '1'])),
  };
  return renderDocument(
    <RotationPage
      {...await clusterContext(c)}
      waves={rotation.waves}
      next={next}
      core={coreLoad(core)}
      modules={rotatingModules.map((module) => ({ ...module, minutes: minutesOf(module) }))}
      definitions={rotation.definitions}
      say={(text) => kindText(text, cluster.kind, locale)}
      moved={rotation.moved}
      offered={offered.map((each) => ({ value: instrumentName(each), label: instrumentLabel(each, locale) }))}
      form={form ?? { values, errors: [] }}
    />,
  );
}

/** Modules that come again sooner than their rule allows. */
function tooSoon(chosen: readonly QuestionModule[], { waves, next }: Rotation): readonly FieldError[] {
  return chosen.flatMap(({ code, rotation }): FieldError[] => {
    const last = waves.findLast(({ isPlanned, modules }) => !isPlanned && modules.has(code))?.number;
    if (rotation.kind !== 'onDemand' || last === undefined || next - last >= rotation.apart) return [];
    const params = { number: last, next: last + rotation.apart };
    return [{ field: `module-${code}`, key: 'rotation.tooSoon', params }];
  });
}

function chosenModules(values: FormValues): readonly QuestionModule[] {
  return rotatingModules.filter(({ code }) => values[`module-${code}`] === '1');
}

/** Which wave asks what, and the next one composed from core and modules. */
export const rotationPages = roomApp()
  .get('/c/:slug/frageboegen/rotation', async (c) => {
    const may = await requireRight(c, 'edit');
    return c.html(await rotationPage(c, may.clusterId));
  })
  .post('/c/:slug/frageboegen/rotation', async (c) => {
    const may = await requireRight(c, 'edit');
    const values = await readForm(c);
    const { rotation } = await rotationAtHand(c, may.clusterId);
    const chosen = chosenModules(values);
    const from = values['from'] ?? '';
    const errors: readonly FieldError[] = rotation.offered.some((each) => instrumentName(each) === from)
      ? tooSoon(chosen, rotation)
      : [{ field: 'from', key: 'rotation.unknownBase' }];
    if (errors.length > 0) return c.html(await rotationPage(c, may.clusterId, { values, errors }), 422);
    const id = await makeDraft(c.var.services, may, from, (base) =>
      composeQuestionnaire(base, chosen, rotatingModules),
    );
    return c.redirect(clusterPaths(may.slug).draft(id), 303);
  });
