import * as z from 'zod';
import { anonymityModes } from '../../worker/core/organisation.ts';
import { choice, day, requiredText, tick, wholeNumber } from './fields.ts';

export const openWaveForm = z
  .object({
    year: wholeNumber(2000, 2100),
    questionnaireVersionId: requiredText(60, 'waves.open.questionnaireNeeded'),
    mode: choice(anonymityModes),
    closesOn: day,
    resultOn: day,
    graceMinutes: wholeNumber(0, 1440),
  })
  .superRefine((form, context) => {
    if (form.resultOn < form.closesOn) {
      context.addIssue({ code: 'custom', path: ['resultOn'], message: 'waves.open.resultBeforeClose' });
    }
  });

export const closeWaveForm = z.object({ withoutGrace: tick });
