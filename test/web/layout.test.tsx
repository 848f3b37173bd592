import { describe, expect, test } from 'vitest';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Field } from '../../web/components/field.tsx';
import type { FormState } from '../../web/components/form-state.ts';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { translator } from '../../web/i18n/translator.ts';
import { PageFrame } from '../../web/layout/page-frame.tsx';
import { renderDocument } from '../../web/layout/render-document.ts';
import { pathInLanguage } from '../../web/layout/site-paths.ts';
import { SurveyFrame } from '../../web/layout/survey-frame.tsx';
import { LinkedText } from '../../web/views/fieldwork/linked-text.tsx';
import { MemberFormPage } from '../../web/views/clusters/member-form-page.tsx';
import { MethodsPage } from '../../web/views/public/methods-page.tsx';

const t = translator('de');
const cluster = { slug: 'probe', name: 'Verbund <Probe> & Söhne', invented: true };
const page = { t, locale: 'de', path: '/c/probe/wellen?year=2026&lang=de', cluster } as const;

describe('page frame', () => {
  const html = renderDocument(
    <PageFrame {...page} title="Wellen" active="waves" invented scripts={['chart']}>
      <h1>Wellen</h1>
    </PageFrame>,
  );

  test('is a whole document in its language, titled page – cluster – Vorlauf', () => {
    expect(html.startsWith('<!doctype html><html lang="de">')).toBe(true);
    expect(html).toContain('<title>Wellen – Verbund &lt;Probe&gt; &amp; Söhne – Vorlauf</title>');
  });

  test('says on every page of an invented cluster that the data are invented', () => {
    expect(html).toContain('Erfundene Daten zur Vorführung');
    const survey = renderDocument(
      <SurveyFrame t={t} locale="de" title="Start" path="/b/x" clusterName="Probe" privacyPath="/d" invented>
        <h1>Start</h1>
      </SurveyFrame>,
    );
    expect(survey).toContain('Erfundene Daten zur Vorführung');
  });

  test('marks the current place in both menus', () => {
    expect(html.match(/href="\/c\/probe\/wellen" aria-current="page"/g)).toHaveLength(2);
  });

  test('links to itself in the other language and keeps the query', () => {
    expect(html).toContain('href="/c/probe/wellen?year=2026&amp;lang=en" lang="en"');
    expect(pathInLanguage('/b/token', 'en')).toBe('/b/token?lang=en');
  });

  test('signs out by a form, because it changes something', () => {
    expect(html).toContain('<form method="post" action="/abmelden">');
  });

  test('holds neither inline script nor inline style', () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(html.match(/<script(?! type="module" src="\/assets\/)/g)).toBeNull();
  });
});

describe('forms', () => {
  const form: FormState = {
    values: { email: 'anna@"><script>', kind: 'science' },
    errors: [{ field: 'email', key: 'common.error.email' }],
  };

  test('a field shows again what was entered, escaped', () => {
    const html = String(<Field t={t} form={form} name="email" label="E-Mail" hint="Dienstlich" />);
    expect(html).toContain('value="anna@&quot;&gt;&lt;script&gt;"');
  });

  test('an error is tied to its field and led to from the summary', () => {
    const field = String(<Field t={t} form={form} name="email" label="E-Mail" hint="Dienstlich" />);
    expect(field).toContain(
      'id="f-email" name="email" aria-describedby="f-email-hint f-email-error" aria-invalid="true"',
    );
    expect(field).toContain('id="f-email-error">Bitte geben Sie eine E-Mail-Adresse an');
    const summary = String(<ErrorSummary t={t} form={form} labels={{ email: 'E-Mail' }} />);
    expect(summary).toContain('href="#f-email">E-Mail: Bitte geben Sie eine E-Mail-Adresse an');
    expect(summary).toContain('role="alert"');
  });

  test('a chosen option stays chosen', () => {
    const options = [
      { value: 'company', label: 'Unternehmen' },
      { value: 'science', label: 'Wissenschaft' },
    ];
    const html = String(<RadioGroup t={t} form={form} name="kind" label="Art" options={options} />);
    expect(html).toMatch(/value="science" checked/);
    expect(html).not.toMatch(/value="company" checked/);
  });

  test('a page with errors says so first in its title', () => {
    expect(renderDocument(<MemberFormPage {...page} form={form} member={null} />)).toContain(
      '<title>Fehler: Neues Mitglied',
    );
  });
});

test('the methods page prints the thresholds that the gate uses', () => {
  const html = renderDocument(<MethodsPage {...page} />);
  // Rulings: shares 5, distributions 8, free text 10.
  expect(html).toMatch(/Anteil<\/th><td class="n"[^>]*>5</);
  expect(html).toMatch(/Verteilung auf alle Antworten<\/th><td class="n"[^>]*>8</);
  expect(html).toMatch(/Freitexte, nur nach Durchsicht<\/th><td class="n"[^>]*>10</);
});

test('a mail’s addresses become links and nothing else becomes markup', () => {
  const html = String(<LinkedText text={'Zur Befragung: https://vorlauf.example/b/abc_D-1.\n<b>'} />);
  expect(html).toBe(
    'Zur Befragung: <a href="https://vorlauf.example/b/abc_D-1">https://vorlauf.example/b/abc_D-1</a>.\n&lt;b&gt;',
  );
});
