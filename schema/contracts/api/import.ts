import * as z from 'zod';
import { importTargets } from '../../tables/import.ts';
import { anyText, idText, isoDay, listOf, oneOf, record, text, whole } from './fields.ts';

const count = (example: number) => whole(0, 1_000_000, example);

/** Which column is which field: one entry a column, null for a column that is left out. */
export const mappingBody = record(
  {
    headerRow: whole(1, 20_000, 1),
    columns: listOf(text(60, 'name').nullable(), 200),
    numbers: z.record(z.string(), oneOf(['german', 'english'])).meta({ examples: [{}] }),
    days: z.record(z.string(), oneOf(['dayFirst', 'monthFirst'])).meta({ examples: [{}] }),
    emptyCells: oneOf(['keep', 'clear']),
  },
  'Mapping',
);

export const importResource = record(
  {
    id: idText,
    target: oneOf(importTargets),
    state: oneOf(['uploaded', 'committed', 'undone', 'discarded']),
    fileName: anyText(200, 'unsere-mitglieder.csv'),
    /** While it is uploaded: what the file says. */
    preview: record({
      headers: z.array(z.string()).meta({ examples: [['name', 'kind']] }),
      mapping: mappingBody,
      ready: z.boolean().meta({ examples: [true] }),
      hash: text(64, '0'.repeat(64)),
      /** Cells that are wrong, as row, column header and a sentence. */
      problems: z.array(
        record({
          row: count(3),
          header: anyText(10_000, 'Beigetreten am'),
          text: anyText(10_000, '31.02.2024'),
          detail: anyText(2000, 'Diesen Tag gibt es nicht.'),
        }),
      ),
      /** Columns that can be read in two ways. */
      questions: z.array(record({ field: text(60, 'joinedOn'), about: oneOf(['numbers', 'days']) })),
      missingFields: z.array(z.string()).meta({ examples: [[]] }),
      changedRows: z.array(count(5)),
      repeatedRows: z.array(count(9)),
    }).nullable(),
    added: count(12),
    changed: count(3),
    same: count(40),
  },
  'Import',
);

export const uploadQuery = record({ name: anyText(200, 'unsere-mitglieder.csv').optional() });
export const commitBody = record({
  previewHash: text(64, '0'.repeat(64)),
  changes: oneOf(['take', 'keep']),
  /** Rows whose change is left out. */
  except: listOf(count(5), 20_000).meta({ examples: [[]] }),
  repeated: oneOf(['skip', 'add']),
  /** Day from which changes hold; today if nothing is said. */
  validFrom: isoDay().optional().meta({ examples: [] }),
});
