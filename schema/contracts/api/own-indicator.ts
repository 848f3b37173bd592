import * as z from 'zod';
import { pageOfAll, record, text } from './fields.ts';

const code = text(60, 'E-NUTZEN-1');
const name = record({ de: text(200, 'Nutzen hoch'), en: text(200, 'Benefit high') });
const words = z.object({ de: z.string(), en: z.string() });

export const ownIndicatorBody = record(
  {
    /** Code of one of the choices. */
    choice: code,
    name,
  },
  'OwnIndicatorBody',
);
export const ownIndicatorPage = pageOfAll(
  record(
    {
      code,
      name,
      /** Whether values of it are published. */
      measured: z.boolean().meta({ examples: [true] }),
    },
    'OwnIndicator',
  ),
);
export const ownIndicatorCreated = record({ code });
export const ownChoicePage = pageOfAll(
  record(
    {
      code,
      /** The question. */
      text: words.meta({ examples: [{ de: 'Wie hoch ist der Nutzen?', en: 'How high is the benefit?' }] }),
      /** The option whose share is measured; null where it is the mean of the answers. */
      option: words.nullable().meta({ examples: [{ de: 'hoch', en: 'high' }] }),
    },
    'OwnChoice',
  ),
);
