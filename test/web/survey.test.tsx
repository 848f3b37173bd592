import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../worker/core/questionnaire/answer.ts';
import { formFields } from '../../worker/core/questionnaire/form-fields.ts';
import { journeyOf } from '../../worker/core/questionnaire/journey.ts';
import { parsePage } from '../../worker/core/questionnaire/parse-page.ts';
import { vorlaufKern } from '../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { translator } from '../../web/i18n/translator.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { EditedElsewherePage } from '../../web/views/answers/edited-elsewhere-page.tsx';
import { ErasePage } from '../../web/views/answers/erase-page.tsx';
import { MessagePage, type SurveyMessage } from '../../web/views/answers/message-page.tsx';
import { OptOutPage } from '../../web/views/answers/opt-out-page.tsx';
import { pageFields } from '../../web/views/answers/page-fields.ts';
import { PrivacyPage } from '../../web/views/answers/privacy-page.tsx';
import { ReceiptPage } from '../../web/views/answers/receipt-page.tsx';
import { ReviewPage } from '../../web/views/answers/review-page.tsx';
import { SectionPage, type SectionPageProps } from '../../web/views/answers/section-page.tsx';
import { StartPage, type StartPageProps } from '../../web/views/answers/start-page.tsx';
import type { SurveyContext } from '../../web/views/answers/survey-context.ts';

const company = { memberKind: 'company', hasOffice: 'yes' };
const valid = (value: number | string): Answer => ({ state: 'valid', value });

function contextIn(locale: 'de' | 'en', kind: SurveyContext['cluster']['kind'] = 'cluster'): SurveyContext {
  return {
    t: translator(locale),
    locale,
    path: '/b/x',
    privacyPath: '/b/x/datenschutz',
    invented: true,
    cluster: { name: 'Bioenergie-Cluster Beispielland', kind },
    year: 2026,
    openedOn: '2026-10-15',
  };
}

/** What a reader sees: the page without its markup. */
function read(html: string): string {
  return html
    .replace(/<title>.*?<\/title>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/[ \n]+/g, ' ')
    .replace(/ ([.,;?])/g, '$1');
}

function section(code: string, draft: Answers = {}, more: Partial<SectionPageProps> = {}): string {
  const context = more.context ?? contextIn('de');
  const journey = journeyOf(vorlaufKern, draft, company);
  const page = journey.page(code);
  if (!page) throw new Error(`no page ${code}`);
  return renderDocument(
    <SectionPage
      context={context}
      journey={journey}
      page={page}
      facts={company}
      fields={pageFields(page, draft)}
      action="/b/x/antworten"
      submissionId="s1"
      seq={3}
      savedAt={null}
      resumeCode={null}
      threshold={5}
      {...more}
    />,
  );
}

/** Every field a browser would send from a page, without a button. */
function fieldsOf(html: string): [string, string][] {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
  const sent = inputs.filter(
    (tag) => !/\bdisabled\b/.test(tag) && (!/type="(radio|checkbox)"/.test(tag) || /\bchecked\b/.test(tag)),
  );
  const areas = [...html.matchAll(/<textarea\b([^>]*)>([^<]*)</g)].map(
    ([, tag = '', text = '']): [string, string] => [attribute(tag, 'name'), text],
  );
  return [
    ...sent.map((tag): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value')]),
    ...areas,
  ];
}

describe('the start page', () => {
  const props: StartPageProps = {
    context: contextIn('de'),
    state: { kind: 'fresh' },
    action: '/b/x',
    codeAction: '/b/x/code',
    optOutPath: '/b/x/abmelden',
    company: 'Muster Wärmetechnik GmbH',
    announcedMinutes: 5,
    deadline: '2027-03-31T16:00:00Z',
    sender: { name: 'Jörn Petersen', function: 'Geschäftsführer' },
    contact: { name: 'Jörn Petersen', phone: '0431 555 0142', mail: 'buero@beispiel.example' },
    resultsTo: ['den Vorstand', 'das Land Beispielland'],
    keyHolder: 'die Treuhandstelle',
    thresholds: { companies: 5, texts: 10 },
  };
  it('says in German who asks, why, how long, until when and who sees what', () => {
    const text = read(renderDocument(<StartPage {...props} />));
    for (const sentence of [
      'Mitgliederbefragung 2026 – Bioenergie-Cluster Beispielland',
      'Jörn Petersen, Geschäftsführer.',
      'Ihre Antworten zeigen, was die Zusammenarbeit bringt und was sich ändern muss. Die Ergebnisse gehen an die Mitglieder, den Vorstand und das Land Beispielland.',
      'etwa 5 Minuten',
      '31. März 2027, 18:00\u00a0Uhr',
      'Sie können jede Frage auslassen. Wer nicht teilnimmt, hat keinen Nachteil.',
      'Bitte antworten Sie für Ihr Unternehmen. „Unternehmen“ meint auch Hochschulen, Kommunen und andere Mitglieder.',
      'Ihre Antworten werden unter einem Schlüssel statt unter Ihrem Namen gespeichert. So lassen sich Jahre vergleichen. Den Schlüssel verwaltet die Treuhandstelle.',
      'Das Clustermanagement sieht, ob Ihr Unternehmen teilgenommen hat, aber nicht Ihre Antworten. Gezeigt werden nur Zusammenfassungen ab 5 Unternehmen, Freitexte ab 10 Texten.',
      'Auf diesem Gerät oder mit Ihrem Code können Sie Ihre Antworten ansehen, bis zur Frist ändern und löschen. Der Link allein zeigt sie nicht.',
      'Befragung beginnen',
    ]) {
      expect(text).toContain(sentence);
    }
  });
  it('says the same in English', () => {
    const english = {
      ...props,
      context: contextIn('en', 'verbund'),
      resultsTo: ['the board', 'the State'],
      keyHolder: 'the trustee',
    };
    const text = read(renderDocument(<StartPage {...english} />));
    for (const sentence of [
      'Member survey 2026 – Bioenergie-Cluster Beispielland',
      'Your answers show what working together achieves and what has to change. The results go to the members, the board and the State.',
      'You may leave out any question. Not taking part has no disadvantage for you.',
      'Please answer for your company. "Company" also means universities, municipalities and other members.',
      'Your answers are stored under a key instead of your name. This makes it possible to compare years. The key is held by the trustee.',
      'The alliance management team sees whether your company has taken part, but not your answers. Only summaries of at least 5 companies are shown, and free texts only from 10 texts on.',
      'On this device or with your code you can view your answers, change them until the deadline and delete them. The link alone does not show them.',
      'Start the survey',
    ]) {
      expect(text).toContain(sentence);
    }
  });
  it('names no key holder where there is none, and says plainly what the application itself can do', () => {
    const text = read(renderDocument(<StartPage {...props} keyHolder={null} />));
    expect(text).not.toContain('verwaltet');
    expect(text).toContain(
      'Das Programm selbst kann Schlüssel und Unternehmen verbinden, um Jahre zu vergleichen.',
    );
  });
  it('begins by a form alone: nothing on it happens by opening a link', () => {
    const html = renderDocument(<StartPage {...props} />);
    expect(html).toMatch(/<form[^>]*method="post"[^>]*action="\/b\/x"/);
    expect(html).not.toContain('<script');
  });
  it('asks for the code where another device has begun, and offers to begin anew', () => {
    const html = renderDocument(<StartPage {...props} state={{ kind: 'startedElsewhere' }} />);
    expect(html).toContain('name="code"');
    expect(html).toContain('name="restart"');
    expect(read(html)).toContain('Hier neu beginnen');
  });
  it('shows no answer to whoever opens the link of answers already sent', () => {
    const html = renderDocument(
      <StartPage {...props} state={{ kind: 'submitted', submittedOn: '2027-03-12' }} />,
    );
    expect(read(html)).toContain(
      'Ihre Antworten vom 12. März 2027 sind gespeichert. Sie können sie bis 31. März 2027 ansehen oder ändern.',
    );
    expect(html).toContain('name="code"');
    expect(read(html)).toContain('Ohne Code geht es nur auf dem ersten Gerät.');
    expect(html).not.toContain('Befragung beginnen');
  });
  it('leads to the answers on the device that sent them, without asking for a code', () => {
    const html = renderDocument(
      <StartPage {...props} state={{ kind: 'submittedHere', submittedOn: '2027-03-12' }} />,
    );
    expect(read(html)).toContain('Ihre Antworten vom 12. März 2027 sind gespeichert.');
    expect(html).not.toContain('name="code"');
    expect([...html.matchAll(/<button[^>]*><span[^>]*>([^<]*)/g)].map(([, label]) => label)).toEqual([
      'Antworten ansehen oder ändern',
    ]);
  });
});

describe('a section page', () => {
  it('says the part and never per cent', () => {
    const html = section('B');
    expect(read(html)).toContain('Teil 2 von 6');
    expect(html).toContain(
      '<title>Teil 2 von 6: Miteinander – Mitgliederbefragung 2026 – Bioenergie-Cluster Beispielland</title>',
    );
    expect(read(html)).not.toContain('%');
  });
  it('groups each question with its answers, low or negative first, don’t know apart and last', () => {
    const html = section('A');
    expect(html.match(/<fieldset/g)).toHaveLength(4);
    expect(html.match(/<legend/g)).toHaveLength(4);
    const first = html.slice(html.indexOf('<fieldset'), html.indexOf('</fieldset>'));
    expect([...first.matchAll(/type="radio"[^>]*value="(\w+)"/g)].map(([, value]) => value)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'dk',
    ]);
    expect(first.indexOf('v-opt--apart')).toBeGreaterThan(first.indexOf('value="5"'));
  });
  it('fills in the words of the cluster and the period', () => {
    const text = read(section('A'));
    expect(text).toContain(
      'Wie zufrieden sind Sie insgesamt mit dem Clustermanagement, wenn Sie an die letzten 12 Monate denken?',
    );
    expect(text).toContain(
      'Das heißt: seit Oktober 2025. Sind Sie kürzer Mitglied, denken Sie bitte an die Zeit seit Ihrem Beitritt.',
    );
    expect(read(section('C', {}, { context: contextIn('de', 'network') }))).toContain(
      'Das Netzwerk hat eine gemeinsame Strategie.',
    );
    expect(read(section('C', {}, { context: contextIn('en', 'verbund') }))).toContain(
      "Our company shares the alliance's vision for the region.",
    );
  });
  it('sends back, without a change, exactly what the draft holds', () => {
    const draft: Answers = {
      SM1: valid(4),
      SA1: { state: 'dontKnow' },
      CB1: valid(1),
      NP1: valid(10),
      KG1: { state: 'notApplicable' },
      QK1: valid(0),
      PP1: valid(1),
      HR2: valid(3),
      SUG1: valid('Kürzere "Treffen" & mehr <Zeit>'),
      SUG1C: valid(0),
      RO1: { state: 'valid', value: 90, other: 'Beirat' },
    };
    for (const code of ['A', 'D', 'E']) {
      const page = journeyOf(vorlaufKern, draft, company).page(code);
      const sent = fieldsOf(section(code, draft)).map(([name, value]): [string, string] => [
        name,
        value
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ]);
      const parsed = parsePage(vorlaufKern, page ?? { items: [] }, formFields(sent), draft, company);
      expect(parsed).toMatchObject({ draft, errors: [], revealed: [] });
    }
  });
  it('carries a hidden follow-up in the form without saying that it was seen', () => {
    const html = section('D', { PP1: valid(1), HR2: valid(3) });
    expect(html).toMatch(/<fieldset[^>]*data-item="HR2"[^>]*hidden/);
    expect(fieldsOf(html)).toContainEqual(['HR2', '3']);
    expect(fieldsOf(html)).not.toContainEqual(['seen', 'HR2']);
    expect(section('D', { PP1: valid(2) })).not.toMatch(/<fieldset[^>]*data-item="HR2"[^>]*hidden/);
  });
  it('tells the script what shows a follow-up, and no fact of the frame', () => {
    const html = section('D');
    expect(html).toContain(
      'data-show-if="{&quot;all&quot;:[{&quot;item&quot;:&quot;PP1&quot;,&quot;op&quot;:&quot;&gt;=&quot;,&quot;value&quot;:2}]}"',
    );
    expect(html).not.toContain('memberKind');
  });
  it('opens at a newly revealed question', () => {
    const html = section('D', { PP1: valid(4) }, { focus: 'HR2' });
    expect(html).toMatch(/<input[^>]*name="HR2"[^>]*autofocus/);
    expect(fieldsOf(html)).toContainEqual(['prompted', '1']);
  });
  it('asks once for what is open, in the words of the item document', () => {
    const one = section('B', {}, { openCount: 1 });
    expect(read(one)).toContain('Hier ist noch eine Frage offen. Möchten Sie antworten?');
    expect(read(one)).toContain('Weiter ohne Antwort');
    expect(fieldsOf(one)).toContainEqual(['prompted', '1']);
    expect(read(section('B', {}, { openCount: 3 }))).toContain(
      'Hier sind noch 3 Fragen offen. Möchten Sie antworten?',
    );
    expect(fieldsOf(section('B')).map(([name]) => name)).not.toContain('prompted');
  });
  it('shows an error beside its question and on top, with what was typed', () => {
    const typed = 'x'.repeat(1203);
    const html = section(
      'E',
      {},
      {
        fields: formFields([['SUG1', typed]]),
        errors: [{ item: 'SUG1', error: 'errorTooLong', maxLength: 1000, length: 1203 }],
      },
    );
    expect(html).toContain('<title>Fehler: ');
    expect(html).toContain('href="#f-SUG1"');
    expect(
      read(html).match(/Bitte kürzen Sie auf höchstens 1\.000 Zeichen; jetzt sind es 1\.203\./g),
    ).toHaveLength(2);
    expect(html).toContain(typed);
    expect(html).toMatch(/<textarea[^>]*aria-invalid="true"/);
  });
  it('goes forward by its first button and offers the way back from the second part on', () => {
    const buttons = (html: string) =>
      [...html.matchAll(/<button[^>]*name="go"[^>]*value="(\w+)"/g)].map(([, value]) => value);
    expect(buttons(section('A'))).toEqual(['next']);
    expect(buttons(section('B'))).toEqual(['next', 'back']);
  });
  it('says saved only when it was, and shows the code for other devices', () => {
    expect(read(section('B'))).not.toContain('Gespeichert');
    const html = section('B', {}, { savedAt: '2026-11-12T09:42:00Z', resumeCode: 'K7QF-2M9D' });
    expect(read(html)).toContain('Gespeichert, 10:42\u00a0Uhr');
    expect(read(html)).toContain('Ihr Code für andere Geräte: K7QF-2M9D');
  });
  it('holds no inline script, style or handler', () => {
    expect(section('D')).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });
});

describe('the review', () => {
  const draft: Answers = {
    SM1: valid(4),
    PP1: valid(4),
    HR2: { state: 'skipped' },
    SUG1: valid('<b>laut</b>'),
  };
  const page = (replacedOn: string | null, locale: 'de' | 'en' = 'de') =>
    renderDocument(
      <ReviewPage
        context={contextIn(locale)}
        journey={journeyOf(vorlaufKern, draft, company)}
        action="/b/x/abgabe"
        editPath={(code) => `/b/x/${code}`}
        submissionId="s1"
        contentHash="abc"
        savedAt={null}
        resumeCode={null}
        replacedOn={replacedOn}
      />,
    );
  const html = page(null);
  it('shows every answer in words, and lists what is open with a link to its question', () => {
    expect(read(html)).toContain('eher zufrieden');
    expect(html).toContain('href="/b/x/D#f-HR2"');
    expect(read(html)).toContain('16 Fragen sind noch offen. Sie können auch so abschicken.');
  });
  it('shows what was typed as text', () => {
    expect(html).toContain('&lt;b&gt;laut&lt;/b&gt;');
  });
  it('sends the hash of what was seen', () => {
    expect(fieldsOf(html)).toContainEqual(['contentHash', 'abc']);
  });
  it('says of changes which answers count until they are sent', () => {
    expect(read(page('2026-11-12'))).toContain(
      'Ihre Antworten vom 12. November 2026 zählen, bis Sie die geänderten abschicken.',
    );
    expect(page('2026-11-12')).toContain('Änderungen abschicken</span></button>');
    expect(read(page('2026-11-12', 'en'))).toContain(
      'Your answers of 12 November 2026 count until you send the changed ones.',
    );
    expect(html).toContain('Antworten abschicken</span></button>');
    expect(read(html)).not.toContain('geänderten');
  });
});

describe('the receipt', () => {
  const props = {
    context: contextIn('de'),
    receivedOn: '2026-11-12',
    receiptNumber: '7QK2-9FD4',
    contentHash: 'a1'.repeat(32),
    summary: { asked: 17, answered: 14, dontKnow: 1, notApplicable: 0, leftOpen: 2 },
    followUps: { asked: 2, answered: 1, dontKnow: 0, notApplicable: 0, leftOpen: 1 },
    revision: 1,
    deadline: '2026-12-15T17:00:00Z',
    resultsOn: '2027-01-31',
    resumeCode: null,
    changePath: '/b/x',
    changeWaits: false,
    erasePath: '/befragung/ab/loeschen',
    answers: null,
  };
  it('gives the day and no time, the number, the whole hash, and what happens next', () => {
    const text = read(renderDocument(<ReceiptPage {...props} />));
    for (const sentence of [
      'Vielen Dank. Ihre Antworten wurden am 12. November 2026 gespeichert.',
      '7QK2-9FD4',
      'a1'.repeat(32),
      '14 von 17 Fragen beantwortet · Zusatzfragen: 1 von 2 · „kann ich nicht beurteilen“ oder „weiß ich nicht“: 1 · ohne Antwort: 2',
      'Bis 15. Dezember 2026 können Sie Ihre Antworten über Ihren Link ändern, auf einem anderen Gerät mit Ihrem Code.',
      '31. Januar 2027 Ab diesem Tag stellt das Clustermanagement die Ergebnisse vor.',
    ]) {
      expect(text).toContain(sentence);
    }
    expect(text).not.toMatch(/12\. November 2026, \d/);
  });
  it('names no follow-ups where none were asked, and a version from the second on', () => {
    const none = { asked: 0, answered: 0, dontKnow: 0, notApplicable: 0, leftOpen: 0 };
    expect(read(renderDocument(<ReceiptPage {...props} followUps={none} />))).not.toContain('Zusatzfragen');
    expect(read(renderDocument(<ReceiptPage {...props} />))).not.toContain('Fassung');
    expect(read(renderDocument(<ReceiptPage {...props} revision={3} />))).toContain(
      'Fassung 3; sie ersetzt, was vorher abgeschickt wurde.',
    );
  });
  it('says that changes wait to be sent, and leads to them', () => {
    const waits = 'Es gibt Änderungen, die noch nicht abgeschickt sind.';
    expect(read(renderDocument(<ReceiptPage {...props} changeWaits />))).toContain(waits);
    expect(read(renderDocument(<ReceiptPage {...props} />))).not.toContain(waits);
  });
  it('offers no change once that is over', () => {
    expect(read(renderDocument(<ReceiptPage {...props} changePath={null} />))).not.toMatch(/ändern|Änderung/);
  });
});

describe('two versions of a page', () => {
  it('are shown where they differ, and each is sent whole by its own button', () => {
    const mine: Answers = { KG1: valid(2), PP1: valid(4), HR2: valid(1) };
    const journey = journeyOf(vorlaufKern, mine, company);
    const page = journey.page('D');
    if (!page) throw new Error('no page D');
    const theirs = { ...mine, PP1: valid(1) };
    const html = renderDocument(
      <EditedElsewherePage
        context={contextIn('de')}
        page={page}
        mine={mine}
        theirs={theirs}
        changedAt="2026-11-12T09:42:00Z"
        action="/b/x"
        submissionId="s1"
        seq={7}
      />,
    );
    expect(read(html)).toContain(
      'Jemand aus Ihrem Unternehmen hat diese Seite um 10:42\u00a0Uhr geändert. Beide Fassungen sind erhalten. Welche soll gelten?',
    );
    expect(html.match(/<dt>/g)).toHaveLength(2);
    const [, first = '', second = ''] = html.split('<form');
    for (const [form, version, choice] of [
      [first, mine, 'mine'],
      [second, theirs, 'theirs'],
    ] as const) {
      const parsed = parsePage(vorlaufKern, page, formFields(fieldsOf(form)), {}, company);
      expect(parsed.answers).toEqual(version);
      expect(fieldsOf(form)).toContainEqual(['choose', choice]);
    }
  });
});

describe('a message', () => {
  const journey = journeyOf(vorlaufKern, { SM1: valid(4) }, company);
  const say = (message: SurveyMessage, locale: 'de' | 'en' = 'de') =>
    read(renderDocument(<MessagePage context={contextIn(locale)} message={message} />));
  it('is worded as in the item document', () => {
    expect(
      say({ kind: 'linkUnknown', contact: { name: 'Jörn Petersen', phone: '0431 555 0142' } }),
    ).toContain(
      'Dieser Link führt zu keiner Befragung. Bitte öffnen Sie den Link aus Ihrer E-Mail noch einmal vollständig oder fragen Sie Jörn Petersen, 0431 555 0142.',
    );
    expect(say({ kind: 'waveNotOpen', startsOn: '2026-10-15' })).toContain(
      'Die Befragung beginnt am 15. Oktober 2026.',
    );
    expect(
      say({ kind: 'waveClosed', deadline: '2026-12-15T17:00:00Z', resultsOn: '2027-01-31', code: null }),
    ).toContain(
      'Die Befragung endete am 15. Dezember 2026 um 18:00\u00a0Uhr. Antworten sind nicht mehr möglich. Ab 31. Januar 2027 stellt das Clustermanagement die Ergebnisse vor.',
    );
    expect(say({ kind: 'tooManyAttempts', waitMinutes: 15 })).toContain(
      'Zu viele Versuche. Bitte warten Sie 15 Minuten.',
    );
    expect(say({ kind: 'waveNotOpen', startsOn: '2026-10-15' }, 'en')).toContain(
      'The survey opens on 15 October 2026.',
    );
  });
  it('keeps the answers on the screen where they came too late', () => {
    const text = say({ kind: 'waveClosedDraft', deletedOn: '2027-01-14', journey });
    expect(text).toContain(
      'Ihr begonnener Entwurf wurde nicht gewertet und wird am 14. Januar 2027 gelöscht.',
    );
    expect(text).toContain('eher zufrieden');
  });
  it('keeps what was sent in the form when too many answers arrive at once', () => {
    const html = renderDocument(
      <MessagePage
        context={contextIn('de')}
        message={{
          kind: 'busy',
          again: {
            action: '/b/x',
            fields: formFields([
              ['SM1', '4'],
              ['seen', 'SM1'],
              ['seen', 'SA1'],
            ]),
          },
        }}
      />,
    );
    expect(fieldsOf(html)).toEqual([
      ['SM1', '4'],
      ['seen', 'SM1'],
      ['seen', 'SA1'],
    ]);
  });
});

describe('the privacy notice', () => {
  it('leaves out what the cluster has not stated, and keeps rights and voluntariness', () => {
    const text = read(
      renderDocument(
        <PrivacyPage
          context={contextIn('de')}
          backPath="/b/x"
          notice={{ controller: { name: 'Beispiel e. V.' }, processors: ['Cloudflare, Inc.'] }}
        />,
      ),
    );
    expect(text).not.toContain('Datenschutzbeauftragte');
    expect(text).not.toMatch(/Speicherort|Rechtsgrundlage|Herkunft|Drittländer|Rückruf/);
    expect(text).not.toMatch(/ Dauer /);
    expect(text).not.toMatch(/\.\./);
    expect(text).toContain(
      'Die Teilnahme ist freiwillig; ohne sie entsteht kein Nachteil. Es gibt keine automatisierten Entscheidungen und kein Profiling.',
    );
    expect(text).toContain('Sie haben das Recht auf Auskunft, Berichtigung, Löschung');
    expect(text).toContain('Beschweren können Sie sich bei einer Datenschutz-Aufsichtsbehörde.');
  });
  it('has no heading without a text, and names who gets the results as the start page does', () => {
    const html = renderDocument(
      <PrivacyPage
        context={contextIn('de')}
        backPath="/b/x"
        notice={{ controller: { name: 'Beispiel e. V.' }, resultsTo: ['den Vorstand', 'die Fördergeber'] }}
      />,
    );
    expect(html).not.toMatch(/<dd>\s*<\/dd>/);
    expect([...html.matchAll(/<dt>([^<]*)/g)].map(([, heading]) => heading)).toEqual([
      'Verantwortlich',
      'Zweck',
      'Daten',
      'Empfänger',
      'Ihre Rechte',
      'Widerruf und Beschwerde',
      'Freiwilligkeit',
    ]);
    expect(read(html)).toContain('und Berichte an den Vorstand und die Fördergeber.');
    expect(read(html)).toContain(
      'Ergebnisse nur zusammengefasst an die Mitglieder, den Vorstand und die Fördergeber.',
    );
  });
});

describe('the page after erasing', () => {
  const page = (deadline: string | null) =>
    renderDocument(
      <ErasePage
        context={contextIn('de')}
        action="/befragung/ab/loeschen"
        backPath="/befragung/ab"
        erased={{ deadline, startPath: '/b/x' }}
      />,
    );
  it('says until when new answers are taken, and leads to the start', () => {
    expect(read(page('2026-12-15T17:00:00Z'))).toContain(
      'Ihre Antworten sind gelöscht. Bis zum 15. Dezember 2026 können Sie neu antworten.',
    );
    expect(page('2026-12-15T17:00:00Z')).toContain('<a href="/b/x">Zur Startseite der Befragung</a>');
  });
  it('promises no new answers once the wave is over', () => {
    expect(read(page(null))).not.toContain('neu antworten');
  });
});

describe('the opt-out page', () => {
  it('keeps the fields of a successor under that choice, and names them in what is wrong', () => {
    const html = renderDocument(
      <OptOutPage
        context={contextIn('de')}
        action="/b/x/abmelden"
        company="Muster GmbH"
        contactMail="buero@beispiel.example"
        form={{
          values: { choice: 'successor' },
          errors: [
            { field: 'successorName', key: 'common.error.required' },
            { field: 'successorMail', key: 'common.error.email' },
          ],
        }}
        saved={false}
      />,
    );
    expect(
      [...html.matchAll(/ name="(choice|successor\w+)"(?: value="(\w+)")?/g)].map(
        ([, name, value]) => value || name,
      ),
    ).toEqual(['thisWave', 'allWaves', 'successor', 'successorName', 'successorMail', 'left']);
    expect(read(html)).not.toContain('freiwillig');
    expect(read(html)).toContain('Name der zuständigen Person: Bitte füllen Sie dieses Feld aus.');
    expect(read(html)).toContain('E-Mail der zuständigen Person: Bitte geben Sie eine E-Mail-Adresse an');
  });
  it('offers four choices by POST and presets none', () => {
    const html = renderDocument(
      <OptOutPage
        context={contextIn('de')}
        action="/b/x/abmelden"
        company="Muster GmbH"
        contactMail="buero@beispiel.example"
        form={{ values: {}, errors: [] }}
        saved={false}
      />,
    );
    expect([...html.matchAll(/name="choice" value="(\w+)"/g)].map(([, value]) => value)).toEqual([
      'thisWave',
      'allWaves',
      'successor',
      'left',
    ]);
    expect(html).not.toMatch(/\bchecked\b/);
    expect(read(html)).toContain(
      'Ihre Mitgliedschaft ändert sich dadurch nicht. Das Clustermanagement erfährt nur diese Auswahl.',
    );
    expect(html).toMatch(/<form[^>]*method="post"/);
  });
});
