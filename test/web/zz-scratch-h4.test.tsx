import { writeFileSync } from 'node:fs';
import { it, expect } from 'vitest';
import { renderEdition } from '../../worker/releases/renderers/render-edition.ts';
import { sampleSnapshot } from '../core/releases/sample-edition.ts';
it('scratch', async () => {
  const a = { cssUrl: '/assets/app.css', verifyUrl: 'https://vorlauf.example/pruefen', permanentUrl: 'https://vorlauf.example/berichte/bioenergie/2025.1' };
  const e = await renderEdition(sampleSnapshot, a, new Uint8Array());
  for (const f of e.files) writeFileSync('/tmp/h4/site/' + f.name, f.bytes);
  expect(1).toBe(1);
});
