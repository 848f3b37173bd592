import * as z from 'zod';
import { oneOf, pageOfAll, record, text } from './fields.ts';

/** A disclosed document as it was published; its shape is that of the release's JSON. */
const published = z.looseObject({});
const code = text(40, 'U-SAT-M');
const bilingual = record({ de: text(300, 'Zufriedenheit'), en: text(300, 'Satisfaction') });

export const indicatorResource = record(
  {
    code,
    name: bilingual,
    unit: oneOf(['percent', 'percentagePoints', 'points', 'scale', 'count']),
    origin: oneOf(['answers', 'records']),
    definitionVersion: text(40, '1.0.0'),
    /** Oldest first; each value with n, N and interval, or absent with its reason. */
    points: z.array(published),
    /** Years from which values are not comparable with those before. */
    breaks: z.array(published),
  },
  'Indicator',
);
export const indicatorPage = pageOfAll(indicatorResource);
