import * as z from 'zod';
import { choice, optionalText, requiredText, tick } from './fields.ts';

export const releaseForm = z.object({
  requestId: requiredText(22).refine((id) => /^[0-9A-Za-z]{22}$/.test(id), 'common.error.required'),
  previewHash: requiredText(64),
  coCauses: optionalText(2000),
  changes: optionalText(2000),
  readers: choice(['funder', 'public']),
  confirmed: tick.refine((ticked) => ticked, 'releases.error.confirm'),
});
