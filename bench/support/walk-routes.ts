import { answerSurvey, locationOf, type SurveyAnswered } from './answer-survey.ts';
import { formOf } from './page-form.ts';
import { visitor, type Answered, type Visitor } from './visitor.ts';

const owner = 'leitung@beispielland.example';
/** The demo's cluster with most waves, and the one without an open wave. */
const [longest, closed] = ['/c/bioenergie-beispielland', '/c/holz-mustertal'];
/** Shaped like an id, belongs to nothing. */
const unknownId = '0'.repeat(22);

export interface Walked {
  readonly survey: SurveyAnswered;
  readonly answers: readonly Answered[];
}

/** Visits every route once in earnest: a stranger, a member and the cluster's owner, on the freshly loaded demo. */
export async function walkRoutes(origin: string): Promise<Walked> {
  const answers: Answered[] = [];
  const saw = (answered: Answered) => answers.push(answered);
  await walkPublicPages(visitor(origin, saw));
  const links = await invitationLinks(origin);
  const survey = await walkSurvey(origin, saw, links);
  const manager = visitor(origin, saw);
  await signIn(origin, manager);
  await walkOffice(manager);
  await walkImport(manager, 'mitglieder', 'Name;Größe;Beitritt\nBeispiel-Import GmbH;klein;1.2.2020\n');
  await walkImport(manager, 'kassenbuch', 'Jahr;Kategorie;Betrag\n2024;fees;1234,56\n');
  await walkImport(manager, 'zusagen', 'Geldgeber;von;bis;Beträge\nLand;1.1.2024;31.12.2024;2024: 100,00\n');
  await walkLedger(manager);
  await walkKeys(manager);
  await walkPastRound(manager);
  await walkWave(manager);
  await walkEditions(manager);
  await walkNewCluster(manager);
  await manager.post('/abmelden', new URLSearchParams());
  await walkOperator(visitor(origin, saw));
  return { survey, answers };
}

async function walkPublicPages(stranger: Visitor): Promise<void> {
  for (const path of [
    '/',
    '/healthz',
    '/methodik',
    '/datenschutz',
    '/barrierefreiheit',
    '/abmelden',
    '/pruefen',
    '/api',
    '/api/openapi.json',
    '/probleme/notFound',
  ])
    await stranger.get(path);
  const file = new FormData();
  file.set('file', new File(['not released'], 'file.csv'));
  await stranger.post('/pruefen', file);
}

async function walkSurvey(origin: string, saw: (answered: Answered) => void, links: readonly string[]) {
  const [start = '', another = ''] = links;
  const member = visitor(origin, saw);
  const survey = await answerSurvey(member, start, async (root, code) => {
    await member.get(`${root}/datenschutz`);
    const otherDevice = visitor(origin, saw);
    await otherDevice.get(`${start}/datenschutz`);
    locationOf(await otherDevice.post(`${start}/code`, new URLSearchParams({ code })));
  });
  await member.get(`${survey.root}/aendern`);
  const erasing = await member.get(`${survey.root}/loeschen`);
  await member.post(`${survey.root}/loeschen`, formOf(erasing.text, survey.root).fields);
  const colleague = visitor(origin, saw);
  const { text } = await colleague.get(`${another}/abmelden`);
  const { action, fields } = formOf(text, another);
  fields.set('choice', 'thisWave');
  await colleague.post(action, fields);
  return survey;
}

async function signIn(origin: string, person: Visitor): Promise<void> {
  await person.get('/anmelden');
  await person.get('/anmelden/code');
  const asked = await person.post('/anmelden', new URLSearchParams({ email: owner }));
  const { action, fields } = formOf(asked.text, '/anmelden/code');
  fields.set('code', await mailedCode(origin));
  await person.get(locationOf(await person.post(action, fields)));
}

async function walkOffice(manager: Visitor): Promise<void> {
  for (const page of ['', '/indikatoren.csv', '/mitglieder', '/berichte']) await manager.get(longest + page);
  for (const page of ['', '/daten.csv', '/bild.svg'])
    await manager.get(`${longest}/indikatoren/R-JOINT${page}`);
  const profile = await manager.get(`${longest}/profil`);
  locationOf(await manager.post(`${longest}/profil`, formOf(profile.text, longest).fields));
  const members = await manager.get(`${longest}/mitglieder`);
  const memberPath = /"(\/c\/[\w-]+\/mitglieder\/(?!neu)[^"]+)"/.exec(members.text)?.[1] ?? '';
  const member = await manager.get(memberPath);
  const { fields } = formOf(member.text, longest);
  locationOf(await manager.post(memberPath, fields));
  await walkContacts(manager, memberPath);
  await manager.get(`${longest}/mitglieder/neu`);
  fields.set('name', 'Beispiel-Neuzugang GmbH');
  locationOf(await manager.post(`${longest}/mitglieder/neu`, fields));
}

/** Takes a table over and back, and discards another. */
async function walkImport(manager: Visitor, word: string, content: string): Promise<void> {
  for (const format of ['csv', 'xlsx']) await manager.get(`${longest}/${word}.${format}`);
  const upload = async (): Promise<string> => {
    const { text } = await manager.get(`${longest}/einlesen/${word}`);
    const { action } = formOf(text, `${longest}/einlesen`);
    const form = new FormData();
    form.set('file', new File([content], 'tabelle.csv'));
    return locationOf(await manager.post(action, form));
  };
  const send = async (run: string, address: string): Promise<void> => {
    const { action, fields } = formOf((await manager.get(run)).text, `${run}/${address}`);
    locationOf(await manager.post(action, fields));
  };
  const run = await upload();
  for (const address of ['zuordnung', 'uebernahme', 'ruecknahme']) await send(run, address);
  locationOf(await manager.post(`${await upload()}/verwerfung`, new URLSearchParams()));
}

async function walkContacts(manager: Visitor, memberPath: string): Promise<void> {
  const form = await manager.get(`${memberPath}/kontakte/neu`);
  const { action, fields } = formOf(form.text, memberPath);
  fields.set('lastName', 'Beispiel');
  fields.set('email', 'kasse@beispielland.example');
  const { text } = await manager.get(locationOf(await manager.post(action, fields)));
  const contact = /"(\/c\/[\w-]+\/mitglieder\/[\w-]+\/kontakte\/(?!neu)[\w-]+)"/.exec(text)?.[1] ?? '';
  locationOf(await manager.post(contact, formOf((await manager.get(contact)).text, contact).fields));
  locationOf(await manager.post(`${contact}/entfernung`, new URLSearchParams()));
}

/** Enters an amount and a commitment, changes both, and takes them away. */
async function walkLedger(manager: Visitor): Promise<void> {
  const ledger = `${longest}/kassenbuch`;
  await manager.get(ledger);
  const entry = new URLSearchParams({
    category: 'fees',
    stage: 'planned',
    firstDay: '2031-01-01',
    lastDay: '2031-12-31',
    amount: '100',
  });
  const commitment = new URLSearchParams({
    funder: 'Beispielstiftung',
    firstDay: '1999-01-01',
    lastDay: '1999-12-31',
    degression: '1999: 100',
  });
  for (const [root, fields] of [
    [ledger, entry],
    [`${ledger}/zusagen`, commitment],
  ] as const) {
    await manager.get(`${root}/neu`);
    const { text } = await manager.get(locationOf(await manager.post(`${root}/neu`, fields)));
    const path = new RegExp(`"(${root}/(?!neu|zusagen)[^"/?]+)"`).exec(text)?.[1] ?? '';
    await manager.get(path);
    locationOf(await manager.post(path, fields));
    locationOf(await manager.post(`${path}/entfernung`, new URLSearchParams()));
  }
}

async function walkKeys(manager: Visitor): Promise<void> {
  const keys = `${longest}/schluessel`;
  await manager.get(keys);
  const made = await manager.post(
    keys,
    new URLSearchParams({ name: 'Beispielprogramm', scopes: 'read', validDays: '30' }),
  );
  const revocation = /"(\/c\/[\w-]+\/schluessel\/[^"]+\/sperre)"/.exec(made.text)?.[1] ?? '';
  locationOf(await manager.post(revocation, new URLSearchParams()));
}

/** Two uploads of a small round: one is dropped, one taken over and taken back. */
async function walkPastRound(manager: Visitor): Promise<void> {
  const rounds = `${closed}/wellen/frueher`;
  await manager.get(rounds);
  const title = { de: 'Frage', en: 'Question' };
  const options = [1, 2].map((code) => ({ code, label: title, texts: [`t${code}`] }));
  const mapping = {
    year: 2019,
    referenceOn: '2019-06-01',
    title,
    headerRows: [1],
    firstRow: 2,
    items: [{ code: 'F1', version: '1', text: title, type: 'single', column: 'B', options }],
  };
  const lines = Array.from({ length: 20 }, (_, at) => `${at};t${1 + (at % 2)}`);
  const upload = async () => {
    const form = new FormData();
    form.set('file', new File([['Nr;Frage', ...lines].join('\n')], 'runde.csv'));
    form.set('mapping', JSON.stringify(mapping));
    return locationOf(await manager.post(rounds, form));
  };
  const dropped = await upload();
  await manager.get(dropped);
  locationOf(await manager.post(`${dropped}/verwerfung`, new URLSearchParams({ ok: '1' })));
  const kept = await upload();
  locationOf(await manager.post(`${kept}/uebernahme`, new URLSearchParams({ ok: '1' })));
  const own = `${closed}/eigene-kennzahlen`;
  for (let tried = 0; tried < 60; tried += 1) {
    const { text } = await manager.get(own);
    const choice = /<option value="([^"]+)"/.exec(text)?.[1] ?? '';
    const named = new URLSearchParams({ choice, nameDe: 'Anteil', nameEn: 'Share' });
    if ((await manager.post(own, named)).status === 303) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await manager.post(`${kept}/ruecknahme`, new URLSearchParams({ ok: '1' }));
}

/** What somebody sees who looks after several clusters. */
async function walkOperator(operator: Visitor): Promise<void> {
  await operator.get('/entwicklung/anmelden/operator');
  await operator.get('/uebersicht');
  await operator.get(longest.replace('/c/', '/uebersicht/'));
}

async function walkWave(manager: Visitor): Promise<void> {
  const form = await manager.get(`${closed}/wellen/neu`);
  const { fields } = formOf(form.text, closed);
  const opened = locationOf(await manager.post(`${closed}/wellen/neu`, fields));
  await manager.get(opened);
  locationOf(await manager.post(`${opened}/einladungen`, new URLSearchParams()));
  const waves = await manager.get(`${longest}/wellen`);
  const wave = /"(\/c\/[\w-]+\/wellen\/[0-9A-Za-z]{22})"/.exec(waves.text)?.[1] ?? '';
  locationOf(await manager.post(`${wave}/erinnerungen`, new URLSearchParams()));
  await manager.get(`${wave}/abschluss`);
  locationOf(await manager.post(`${wave}/abschluss`, new URLSearchParams({ withoutGrace: '1' })));
  const closing = await manager.get(wave);
  const job =
    /"(\/c\/[\w-]+\/auftraege\/[0-9A-Za-z]{22})"/.exec(closing.text)?.[1] ??
    `${longest}/auftraege/${unknownId}`;
  await manager.get(job);
  await manager.post(job, new URLSearchParams());
}

async function walkEditions(manager: Visitor): Promise<void> {
  await untilPublished(manager);
  const form = await manager.get(`${longest}/berichte/neu`);
  const { fields } = formOf(form.text, longest);
  fields.set('confirmed', '1');
  fields.set('readers', 'public');
  locationOf(await manager.post(`${longest}/berichte/neu`, fields));
  const editions = await manager.get('/berichte');
  const edition = /"(\/berichte\/[\w-]+\/[\d.]+)"/.exec(editions.text)?.[1] ?? '';
  await manager.get(edition);
  await manager.get(`${edition}/SHA256SUMS`);
}

/** Sets up a cluster with the profile of another, and lets somebody in and out again. */
async function walkNewCluster(manager: Visitor): Promise<void> {
  const profile = formOf((await manager.get(`${longest}/profil`)).text, longest).fields;
  await manager.get('/anlegen');
  profile.set('name', 'Beispiel-Neugründung');
  const founded = locationOf(await manager.post('/anlegen', profile));
  const viewing = { name: 'Bea Beispiel', email: 'bea@beispielland.example', role: 'viewer', locale: 'de' };
  const added = await manager.post(`${founded}/personen`, new URLSearchParams(viewing));
  const operating = {
    ...viewing,
    email: owner,
    role: 'operator',
    insightStatus: '1',
    insightIndicators: '1',
  };
  locationOf(await manager.post(`${founded}/personen`, new URLSearchParams(operating)));
  await manager.get('/uebersicht');
  await manager.get(founded.replace('/c/', '/uebersicht/'));
  const people = await manager.get(locationOf(added));
  const viewer = /"(\/c\/[\w-]+\/personen\/[0-9A-Za-z]{22}\/viewer\/entzug)"/.exec(people.text)?.[1] ?? '';
  locationOf(await manager.post(viewer, new URLSearchParams()));
}

/** Publishing goes on after the answer that closed the wave; then the overview offers its report. */
async function untilPublished(manager: Visitor): Promise<void> {
  for (let tried = 0; tried < 60; tried += 1) {
    const { text } = await manager.get(`${longest}/berichte`);
    if (text.includes('/berichte/neu"')) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The closed wave was not published within 30 seconds');
}

const outbox = '/entwicklung/postausgang';

async function pageText(origin: string, path: string): Promise<string> {
  return (await fetch(new URL(path, origin))).text();
}

/** Newest first. */
async function mailPaths(origin: string): Promise<readonly string[]> {
  return [...(await pageText(origin, outbox)).matchAll(/"(\/entwicklung\/postausgang\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
}

/** The start pages of two members who were invited and have not answered yet. */
async function invitationLinks(origin: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await mailPaths(origin)) {
    const link = /\/b\/[0-9A-Za-z]{22}/.exec(await pageText(origin, path))?.[0];
    // A start page with a button has not been answered; one without has.
    if (link !== undefined && (await pageText(origin, link)).includes(`method="post" action="${link}"`))
      found.push(link);
    if (found.length === 2) return found;
  }
  throw new Error('The demo has no two open invitations');
}

async function mailedCode(origin: string): Promise<string> {
  for (let tried = 0; tried < 40; tried += 1) {
    const [newest = outbox] = await mailPaths(origin);
    const code = /\b\d{6}\b/.exec(await pageText(origin, newest))?.[0];
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('No sign-in code arrived in the mailbox');
}
