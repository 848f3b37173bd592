import * as z from 'zod';
import { choice, day, optionalText } from './fields.ts';

const rowNumbers = optionalText(20_000).transform(
  (text) =>
    new Set(
      text
        .split(',')
        .map(Number)
        .filter((row) => Number.isInteger(row) && row > 0),
    ),
);

/** What the office chooses where a table says something new about what is there. */
export const importChoices = z.object({
  changes: choice(['take', 'keep']).default('take'),
  /** Rows whose change is left out. */
  except: rowNumbers,
  repeated: choice(['skip', 'add']).default('skip'),
  /** ISO day from which changes hold. */
  validFrom: day,
  /** Of the preview that was looked at. */
  previewHash: optionalText(64),
});
