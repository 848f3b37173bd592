import * as z from 'zod';
import { anonymityModes, memberKinds, sizeClasses } from '../../../worker/core/organisation.ts';
import { anyText, idText, instant, isoDay, oneOf, pageOfAll, record, text, whole, yesNo } from './fields.ts';

export const openWaveBody = record({
  year: whole(2000, 2100, 2026),
  /** `code@version` of an instrument that is offered. */
  questionnaire: text(60, 'vorlauf-kern@1.0.0'),
  mode: oneOf(anonymityModes).meta({ examples: ['pseudonymous'] }),
  closesOn: isoDay('2026-04-01'),
  resultOn: isoDay('2026-05-01'),
  graceMinutes: whole(0, 1440, 15),
})
  .superRefine(({ closesOn, resultOn }, context) => {
    if (resultOn < closesOn)
      context.addIssue({ code: 'custom', path: ['resultOn'], message: 'waves.open.resultBeforeClose' });
  })
  .meta({ id: 'OpenWave' });

export const waveResource = record(
  {
    id: idText,
    year: whole(2000, 2100, 2026),
    state: oneOf(['open', 'closed', 'published']),
    mode: oneOf(anonymityModes).meta({ examples: ['pseudonymous'] }),
    openedAt: instant(),
    closesAt: instant('2026-04-01T16:00:00.000Z'),
    graceMinutes: whole(0, 1440, 15),
    resultOn: isoDay('2026-05-01'),
    publishedAt: instant()
      .nullable()
      .meta({ examples: [null] }),
    /** Where its publication can be followed, once it is closed. */
    publishingJob: idText.nullable().meta({ examples: [null] }),
  },
  'Wave',
);
export const wavePage = pageOfAll(waveResource);
export const waveOpened = record({ id: idText });
export const closeWaveBody = record({ withoutGrace: yesNo(true) });

const group = record({
  way: oneOf(['kind', 'sizeClass']),
  key: oneOf([...memberKinds, ...sizeClasses]),
  answered: whole(0, 100_000, 4),
  of: whole(0, 100_000, 12),
});

export const boardResource = record(
  {
    answered: whole(0, 100_000, 4),
    frame: whole(0, 100_000, 12),
    groups: z.array(group),
    missing: z.array(
      record({
        memberId: idText,
        name: anyText(200, 'Tischlerei Beispiel GmbH'),
        state: oneOf(['missing', 'refused', 'notInvited', 'noContact']),
        remindersSent: whole(0, 10, 0),
      }),
    ),
  },
  'Board',
);
export const mailsQueued = record({ queued: whole(0, 100_000, 12) });

export const jobResource = record(
  {
    id: idText,
    kind: text(60, 'publishWave'),
    state: oneOf(['queued', 'running', 'done', 'failed']),
    step: whole(0, 1_000_000, 1),
    steps: whole(1, 1_000_000, 3),
    createdAt: instant(),
    finishedAt: instant()
      .nullable()
      .meta({ examples: [null] }),
  },
  'Job',
);
