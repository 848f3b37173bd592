import * as z from 'zod';
import { anyText, instant, oneOf, pageOfAll, record, text, whole } from './fields.ts';

const facts = {
  number: text(20, '2025.1'),
  year: whole(2000, 2100, 2025),
  isPublic: z.boolean().meta({ examples: [false] }),
  snapshotSha256: text(64, '0'.repeat(64)),
  releasedAt: instant(),
};
const editionFile = record({
  name: text(200, 'kennzahlen-daten.csv'),
  mediaType: text(100, 'text/csv; charset=utf-8'),
  bytes: whole(0, 1_000_000_000, 4096),
  sha256: text(64, '0'.repeat(64)),
});

export const editionPage = pageOfAll(record(facts));
export const editionResource = record({ ...facts, files: z.array(editionFile) }, 'Edition');

export const releaseBody = record({
  readers: oneOf(['funder', 'public']),
  coCauses: anyText(2000, ''),
  changes: anyText(2000, ''),
});
export const editionReleased = record(facts);
