import * as z from 'zod';
import { anyText, idText, oneOf, pageOfAll, record, text, whole } from './fields.ts';

export const pastRoundBody = record(
  {
    fileName: text(200, 'runde-2019.csv'),
    /** Bytes of the CSV or XLSX file. */
    fileBase64: z.base64({ error: 'api.error.type' }).meta({ examples: ['QTtCCg=='] }),
    /** A mapping document: how the file is read. */
    mapping: z.looseObject({}),
  },
  'PastRoundBody',
);

export const pastRoundResource = record(
  {
    id: idText,
    year: whole(1980, 2100, 2019),
    state: oneOf(['uploaded', 'committing', 'committed', 'undone', 'discarded']),
    fileName: anyText(200, 'runde-2019.csv'),
    /** What of the file is used, and what is lost. */
    loss: z.looseObject({}),
    /** Where its import can be followed, once it is committed. */
    job: idText.nullable().meta({ examples: [null] }),
  },
  'PastRound',
);
export const pastRoundPage = pageOfAll(pastRoundResource);
