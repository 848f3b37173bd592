import { beforeEach, describe, expect, test } from 'vitest';
import type { Questionnaire } from '../../worker/core/questionnaire/questionnaire.ts';
import { itemsOf } from '../../worker/core/questionnaire/counted-answers.ts';
import { vorlaufKern } from '../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { signedIn } from '../support/actors.ts';
import type { Browser } from '../support/browser.ts';
import { count, rows } from '../support/dump.ts';
import { makeCluster, type TestCluster } from '../support/factories.ts';
import { program } from '../support/program.ts';
import { utf8, workbookOf } from '../support/questionnaire-files.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
let cluster: TestCluster;
let office: Browser;
let made = 0;

beforeEach(async () => {
  made += 1;
  cluster = await makeCluster(app, `tausch${made}`, 1);
  office = await signedIn(app, cluster.id, 'editor', `tausch${made}`);
});

const at = (path = '') => `/c/${cluster.slug}/frageboegen${path}`;

function upload(bytes: Uint8Array, name: string) {
  return sendFile(new File([bytes.slice()], name));
}

function sendFile(file: File | null) {
  const body = new FormData();
  if (file !== null) body.set('file', file);
  else body.set('other', '');
  return office.send('POST', at('/einlesen'), body, { Origin: office.origin });
}

/** Takes what a preview shows. */
function take(html: string) {
  const field = (name: string) =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  return office.post(at('/einlesen/uebernahme'), {
    document: field('document'),
    fileName: field('fileName'),
  });
}

async function draftNow(): Promise<Questionnaire> {
  const [row] = await rows('SELECT document FROM questionnaire_draft WHERE cluster_id = ?', cluster.id);
  // The room wrote it.
  return JSON.parse(String(row?.['document'])) as Questionnaire;
}

const form = workbookOf({
  survey: [
    ['type', 'name', 'label::Deutsch (de)', 'label::English (en)', 'relevant'],
    ['select_one yn', 'SM1', 'Nutzen Sie das Büro?', 'Do you use the office?', ''],
    ['text', 'why', 'Warum nicht?', 'Why not?', "${SM1} = 'no'"],
    ['audio', 'voice', 'Sprechen Sie', 'Speak', ''],
  ],
  choices: [
    ['list_name', 'name', 'label::Deutsch (de)', 'label::English (en)'],
    ['yn', 'yes', 'ja', 'yes'],
    ['yn', 'no', 'nein', 'no'],
  ],
  settings: [['form_title'], ['Büro']],
});

describe('reading a questionnaire in', () => {
  test('shows what is lost before anything is taken, and takes the rest', async () => {
    const preview = await upload(form, 'buero.xlsx');
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('Noch ist nichts übernommen.');
    expect(preview.text).toContain('weggelassen');
    expect(preview.text).toContain('Diese Art von Frage gibt es hier nicht.');
    expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(0);
    const taken = await take(preview.text);
    expect(taken.status).toBe(303);
    expect((await office.get(taken.location)).text).toContain('Begonnen mit buero.xlsx.');
  });

  test('a question that shares only its code with one of the core questionnaire gets another', async () => {
    const preview = await upload(form, 'buero.xlsx');
    expect(preview.text).toContain('SM1 → O1');
    await take(preview.text);
    const [office_, why] = itemsOf(await draftNow());
    expect([office_?.code, why?.code]).toEqual(['O1', 'why']);
    expect(why?.showIf).toMatchObject({ item: 'O1' });
  });

  test('our own file comes back as it was', async () => {
    const own = await office.get(at('/version/vorlauf-kern@1.0.0/dateien/json'));
    const preview = await upload(utf8(own.text), 'kern.json');
    expect(preview.text).toContain('Alles wird unverändert übernommen.');
    await take(preview.text);
    expect((await draftNow()).sections).toEqual(vorlaufKern.sections);
  });

  test.each([
    ['nichts.json', '{', 'Diese Datei ist kein gültiges JSON.'],
    ['anderes.json', '{"a":1}', 'Dieses Format kennen wir nicht.'],
    ['leer.txt', '', 'leer'],
    ['boese.lss', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><document>&x;</document>', ''],
  ])('%s is refused with a sentence, and nothing is taken', async (name, content, sentence) => {
    const refused = await upload(utf8(content), name);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Bitte prüfen Sie diese Seite');
    expect(refused.text).toContain(sentence);
    expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(0);
  });

  test('no file, and a preview that was changed, are refused', async () => {
    expect((await sendFile(null)).text).toContain('Bitte wählen Sie eine Datei.');
    const changed = await office.post(at('/einlesen/uebernahme'), { document: '{"code":1}' });
    expect(changed.status).toBe(422);
  });
});

describe('taking a questionnaire along', () => {
  test.each([
    ['json', 'application/json', '"code"'],
    ['limesurvey', 'text/tab-separated-values', 'class'],
    ['surveyjs', 'application/json', '"pages"'],
    ['ddi', 'application/xml', '<codeBook'],
    ['paper-de', 'text/html', 'Zufriedenheit'],
  ])('%s of a version and of a draft', async (format, mediaType, content) => {
    const draft = (await office.post(at(), { from: 'vorlauf-kern@1.0.0' })).location;
    for (const path of [at(`/version/vorlauf-kern@1.0.0/dateien/${format}`), `${draft}/dateien/${format}`]) {
      const file = await office.get(path);
      expect([path, file.status]).toEqual([path, 200]);
      expect(file.headers.get('Content-Type')).toContain(mediaType);
      expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
      expect(file.text).toContain(content);
    }
  });

  test('what a format cannot say is told before', async () => {
    const { text } = await office.get(at('/version/vorlauf-kern@1.0.0'));
    expect(text).toContain('„Weiß nicht“ und „trifft nicht zu“ fehlen:');
    expect((await office.get(at('/version/vorlauf-kern@1.0.0/dateien/zip'))).status).toBe(404);
  });
});

describe('the interface for programs', () => {
  const bytes = { 'Content-Type': 'application/octet-stream' };

  test('reads in dry first, then as a draft, and tells what must be put right', async () => {
    const client = await program(app, cluster, ['read', 'write']);
    const path = `/api/v1/clusters/${cluster.slug}`;
    const dry = await client.call(
      'POST',
      `${path}/questionnaire-imports?name=a.xlsx&dryRun=true`,
      form,
      bytes,
    );
    expect(dry.json()).toMatchObject({ draft: null, format: 'xlsform', counts: { leftOut: 1 } });
    expect(await count('questionnaire_draft', 'cluster_id = ?', cluster.id)).toBe(0);
    const taken = await client.call('POST', `${path}/questionnaire-imports?name=a.xlsx`, form, bytes);
    const draft = await client.call('GET', `${path}/questionnaire-drafts/${String(taken.json()['draft'])}`);
    expect(draft.json()).toMatchObject({ base: 'a.xlsx', items: 2, problems: [] });
  });

  test('refuses what is no questionnaire with the reason', async () => {
    const client = await program(app, cluster, ['read', 'write']);
    const path = `/api/v1/clusters/${cluster.slug}/questionnaire-imports`;
    const refused = await client.call('POST', path, utf8('{'), bytes);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('JSON');
  });
});
