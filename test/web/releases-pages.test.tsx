import { indicatorDefinitions } from '../../worker/core/catalogue/definitions.ts';
import { describe, expect, it } from 'vitest';
import { emptyForm } from '../../web/components/form-state.ts';
import { translator } from '../../web/i18n/translator.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { FunderEditionsPage } from '../../web/views/releases/funder-editions-page.tsx';
import { ReleaseFormPage } from '../../web/views/releases/release-form-page.tsx';
import {
  EditionCheckPage,
  type EditionCheckPageProps,
} from '../../web/views/releases/edition-check-page.tsx';
import { ReleasesPage } from '../../web/views/releases/releases-page.tsx';
import { VerifyPage, type VerifyResult } from '../../web/views/releases/verify-page.tsx';
import { wordingText, yearsText } from '../../web/views/releases/wording-text.ts';
import { absent } from '../../worker/core/indicator-value.ts';
import { observations } from '../../worker/core/releases/observations.ts';
import { editionSnapshot } from '../../worker/core/releases/edition-snapshot.ts';
import type { Locale } from '../../worker/core/organisation.ts';
import { renderEditionHtml } from '../../worker/releases/renderers/render-edition-html.tsx';
import { counted, sampleInput, sampleSnapshot } from '../core/releases/sample-edition.ts';

const context = {
  checkMark: '7f3a-91c2',
  files: [
    {
      format: 'csv',
      name: 'indikatoren.csv',
      sizeBytes: 6144,
      sha256: 'ab'.repeat(32),
    },
    {
      format: 'xlsxDe',
      name: 'indikatoren.xlsx',
      sizeBytes: 38_000,
      sha256: 'cd'.repeat(32),
    },
  ],
  cssUrl: '/assets/app.css?v=12345678',
  verifyUrl: 'https://vorlauf.example/pruefen',
  permanentUrl: 'https://vorlauf.example/ausgaben/bioenergie/2025.1',
} as const;

const editionHtml = (locale: Locale, snapshot = sampleSnapshot) =>
  new TextDecoder().decode(renderEditionHtml(snapshot, locale, context));

/** What a reader sees: tags gone, entities read, blanks collapsed. */
function visibleText(html: string): string {
  return html
    .replace(/<(style|title)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \n\t]+/g, ' ');
}

describe('the page of an edition', () => {
  const german = editionHtml('de');
  const text = visibleText(german);

  it('carries number and check mark at its foot, which paper repeats on every page', () => {
    const foot = /<footer class="v-edition__foot">(.*?)<\/footer>/s.exec(german)?.[1] ?? '';
    expect(visibleText(foot)).toContain(
      'Bioenergie-Cluster Beispielland · Ausgabe 2025.1 · Prüfzeichen 7f3a-91c2',
    );
  });

  it('says on its cover who answered, and that no second person checked it', () => {
    expect(text).toContain(
      'Berichtsjahr 2025, das 9. Jahr nach der Gründung. 44 von 52 Mitgliedern haben vollständig geantwortet (mindestens 80 % der Fragen), das sind 85 %.'.replaceAll(
        ' %',
        '\u202f%',
      ),
    );
    expect(text).toContain('16. Januar 2026, ohne zweite Prüfung');
    expect(visibleText(editionHtml('de', { ...sampleSnapshot, approvedBy: 'editor' }))).toContain(
      'vier Augen',
    );
  });

  it('says in every finding how sure it is and from how many', () => {
    // 71.25 with 64.25 to 77.25 from 44 of 52, rounded once: 64 bis 77 %, 85 %.
    expect(text).toContain('U-SAT-M · 95\u202f%: 64 bis 77\u202f% · n = 44 von 52 (85\u202f%)');
    expect(text).toContain('N-MASS · aus Unterlagen gezählt');
  });

  it('draws a chart for every indicator with values, counted ones too, and a table for all', () => {
    // Three of four have a value, each is drawn for screens and for phones.
    expect(german.match(/role="img"/g)).toHaveLength(6);
    expect(german.match(/class="sq"/g)?.length).toBeGreaterThan(0);
    expect(german.match(/v-table--years/g)).toHaveLength(4);
  });

  it('sets a break off with a row of its own and starts the baseline after it', () => {
    expect(german.match(/class="is-break"/g)).toHaveLength(1);
    expect(text).toContain('Ab 2021 anders gemessen: Wortlaut geändert.');
    expect(text).toMatch(/58\s%\s\(2022\)/);
  });

  it('names limits, co-causes of the office, wordings with their versions, thresholds and software', () => {
    expect(text).toContain('8 von 52 Mitgliedern haben nicht oder nicht vollständig geantwortet.');
    expect(text).toContain('Unterdrückt zum Schutz der Antwortenden: U-REC.');
    expect(text).toContain('SM1 1.0.0 Wie zufrieden sind Sie insgesamt mit dem Clustermanagement?');
    expect(text).toContain('gefragt in 2018–2019, 2021, 2024–2025');
    expect(text).toContain('Vorlauf 0.1.0.');
  });

  it('shows n/N of counted shares, and of a net score below 30 answers the three shares', () => {
    const shares = { promoters: 60, passives: 36, detractors: 4, n: 25 };
    const snapshot = editionSnapshot({
      ...sampleInput,
      indicators: sampleInput.indicators.map((indicator) => {
        const { definition, series } = indicator;
        const [value, finding] =
          definition.code === 'U-REC'
            ? [
                { ...absent('tooFew', '1.0.0'), shares },
                {
                  ...indicator.finding,
                  additions: [{ key: 'npsSmall' as const, shares }],
                },
              ]
            : [{ ...counted(52), numerator: 46, denominator: 50 }, indicator.finding];
        const shown = definition.code === 'N-MASS' ? { ...definition, unit: 'percent' as const } : definition;
        const points = series.points.map((each) => ({ ...each, value }));
        return ['U-REC', 'N-MASS'].includes(definition.code)
          ? { definition: shown, series: { ...series, points }, finding }
          : indicator;
      }),
    });
    const page = visibleText(editionHtml('de', snapshot));
    expect(page).toContain('46/50');
    expect(page).toContain(
      'unter 30 Antworten, keine Punktzahl 9–10 / 7–8 / 0–6: 60 / 36 / 4\u202f%, n = 25',
    );
    expect(page).toMatch(/Netto-Weiterempfehlung 2025: 60\s% würden sehr wahrscheinlich empfehlen/);
    expect(page).not.toContain('Unterdrückt zum Schutz der Antwortenden: U-REC.');
    const row = observations(snapshot).find(({ indicator }) => indicator === 'U-REC');
    expect(row).toMatchObject({
      absence: 'tooFew',
      observationStatus: 'O',
      promotersPct: 60,
      passivesPct: 36,
      detractorsPct: 4,
      n: 25,
    });
  });

  it('names the month that stood in a question as what it was', () => {
    const text12 = {
      de: 'Das heißt: seit {monat_jahr_vor_12m}. {anderes}',
      en: 'since {monat_jahr_vor_12m}',
    };
    expect(wordingText(text12, 'cluster', translator('de'), 'de')).toBe(
      'Das heißt: seit [Monat und Jahr vor 12 Monaten]. …',
    );
  });

  it('gives the full checksum of every file and a link to it below the permanent address', () => {
    for (const { name, sha256 } of context.files) {
      expect(german).toContain(`href="${context.permanentUrl}/${name}"`);
      expect(german).toContain(sha256);
    }
  });

  it('shows words of the office as text, never as markup', () => {
    expect(german).not.toContain('<script');
    expect(text).toContain('=HYPERLINK("https://attacker.example") <script>alert(1)</script>');
  });

  it('holds no script, no inline style and no event handler', () => {
    for (const locale of ['de', 'en'] as const) {
      expect(editionHtml(locale)).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|data:/i);
    }
  });

  it('says that invented data are invented, and only then', () => {
    expect(text).toContain('Erfundene Daten zur Vorführung');
    const real = editionSnapshot({
      ...sampleInput,
      cluster: { ...sampleInput.cluster, invented: false },
    });
    expect(editionHtml('de', real)).not.toContain('Erfundene Daten');
  });

  it('leads every link inside the page to something that is there', () => {
    const targets = [...german.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((id) => !german.includes(` id="${id}"`))).toEqual([]);
  });

  it('exists in English with the same parts', () => {
    const english = visibleText(editionHtml('en'));
    expect(english).toContain('edition 2025.1 · check mark 7f3a-91c2');
    expect(english).toContain(
      '44 of 52 members answered completely (at least 80% of the questions), which is 85%',
    );
    expect(english).toContain('Satisfaction with the cluster management team');
    expect(english).not.toMatch(/\{[a-zA-Z_]+\}/);
  });

  it('still stands where too few answered to say how many, and nothing was measured', () => {
    const empty = editionSnapshot({
      ...sampleInput,
      indicators: [],
      events: [],
      notes: [],
      wave: { ...sampleInput.wave, frameSize: 9, answered: null },
    });
    const page = visibleText(editionHtml('de', empty));
    expect(page).toContain('Für diese Ausgabe liegen keine Ergebnisse vor.');
    expect(page).toContain('9 Mitglieder wurden gefragt');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('yearsText', () => {
  it('joins neighbouring years and keeps gaps', () => {
    expect(yearsText([2018, 2019, 2020, 2022, 2024, 2025])).toBe('2018–2020, 2022, 2024–2025');
    expect(yearsText([])).toBe('');
  });
});

describe('the pages around editions', () => {
  const t = translator('de');
  const page = { t, locale: 'de' as const, path: '/c/bioenergie/berichte' };
  const cluster = {
    slug: 'bioenergie',
    name: 'Bioenergie-Cluster Beispielland',
    invented: true,
  };
  const listed = {
    number: '2025.1',
    year: 2025,
    releasedOn: '2026-01-16',
    isPublic: true,
    checkMark: '7f3a-91c2',
    href: '/ausgaben/bioenergie/2025.1',
  };

  it('tell a cluster without editions what comes first', () => {
    const html = renderDocument(<ReleasesPage {...page} cluster={cluster} editions={[]} next={null} />);
    expect(visibleText(html)).toContain('Es gibt noch keine Ausgabe.');
    expect(html).not.toContain('kern-btn');
  });

  it('list editions with who may read them, and offer the next one', () => {
    const next = {
      number: '2025.2',
      year: 2025,
      href: '/c/bioenergie/berichte/neu',
    };
    const html = renderDocument(<ReleasesPage {...page} cluster={cluster} editions={[listed]} next={next} />);
    expect(visibleText(html)).toContain('16. Januar 2026');
    expect(visibleText(html)).toContain('alle mit dem Link');
    expect(html).toContain('href="/c/bioenergie/berichte/neu"');
  });

  it('show before the release what is frozen, and keep what was typed beside the error', () => {
    const form = {
      values: { coCauses: 'Energiepreise', readers: 'public' },
      errors: [{ field: 'confirmed', key: 'releases.error.confirm' as const }],
    };
    const html = renderDocument(
      <ReleaseFormPage
        {...page}
        cluster={cluster}
        preview={sampleSnapshot}
        checked={{
          check: {
            findings: [],
            uncertain: [{ code: 'U-CB', years: [2021, 2022] }],
            suppressed: 7,
            following: 1,
            narrowestPct: 40,
          },
          checkedAt: Date.parse('2026-01-15T10:00:00Z'),
        }}
        form={form}
        action="/c/bioenergie/berichte"
        requestId="r-1"
        previewHash="ab"
      />,
    );
    // The table of the edition, a way back to the list and a way out.
    expect(html).toMatch(/<section[^>]*id="indikatoren".*64 bis 77\s%.*44\/52.*nicht eindeutig/s);
    expect(html.match(/href="\/c\/bioenergie\/berichte">(Berichte|\s*Abbrechen)/g)).toHaveLength(2);
    expect(visibleText(html)).toContain('44 von 52');
    expect(visibleText(html)).toContain('Energiepreise');
    expect(html).toMatch(/value="public"[^>]*checked/);
    // What the attacker left.
    expect(visibleText(html)).toContain('Geprüft am 15. Januar 2026');
    expect(visibleText(html)).toContain('7 Felder sind unterdrückt');
    expect(visibleText(html)).toContain('Aus den gezeigten folgen davon: 1.');
    expect(visibleText(html)).toContain('U-CB 2021, 2022');
    expect(html).toContain('href="#f-confirmed"');
  });

  describe('before an edition is checked', () => {
    const pageOf = (found: EditionCheckPageProps['found']) =>
      renderDocument(
        <EditionCheckPage
          {...page}
          cluster={cluster}
          number="2025.2"
          found={found}
          action="/c/bioenergie/berichte/pruefung"
          roundsPath="/c/bioenergie/wellen/frueher"
          kind="cluster"
          definitions={indicatorDefinitions}
        />,
      );
    const button = /<form method="post" action="\/c\/bioenergie\/berichte\/pruefung">/;
    const reloads = /<meta http-equiv="refresh"/;

    it('offer to begin, and again where it could not be finished', () => {
      for (const state of ['unchecked', 'failed'] as const) {
        expect(pageOf({ state })).toMatch(button);
        expect(pageOf({ state })).not.toMatch(reloads);
      }
      expect(visibleText(pageOf({ state: 'failed' }))).toContain('Freigegeben ist nichts.');
    });

    it('reload by themselves while it runs', () => {
      const html = pageOf({ state: 'running' });
      expect(html).toMatch(reloads);
      expect(html).not.toMatch(button);
      expect(visibleText(html)).toContain('Die Prüfung läuft.');
    });

    it('say of what blocks a release what it is about and what to do', () => {
      const findings = [{ code: 'U-SAT-M', years: [2023, 2024], what: 'few', to: 'respondent' }] as const;
      const html = pageOf({ state: 'blocked', check: { findings } });
      const text = visibleText(html);
      expect(text).toContain('2023, 2024');
      expect(text).toContain('weniger Unternehmen, als die Mindestzahl verlangt');
      expect(text).toContain('von einem Unternehmen, das selbst geantwortet hat');
      expect(html).toContain('href="/c/bioenergie/wellen/frueher"');
      expect(html).not.toMatch(button);
    });
  });

  it('give a funder the editions of all clusters', () => {
    const html = renderDocument(
      <FunderEditionsPage
        {...page}
        editions={[{ ...listed, cluster: { name: cluster.name, invented: true } }]}
      />,
    );
    expect(visibleText(html)).toContain('Bioenergie-Cluster Beispielland 2025.1');
    expect(html).toContain('<h2>Ausgaben</h2>');
  });

  const verified = (result: VerifyResult | null) =>
    visibleText(
      renderDocument(
        <VerifyPage {...page} path="/pruefen" form={emptyForm} result={result} action="/pruefen" />,
      ),
    );
  const edition = {
    number: '2025.1',
    releasedOn: '2026-01-16',
    readable: { clusterName: cluster.name, href: listed.href },
  };

  it('name the edition and the file that a checksum belongs to', () => {
    expect(verified({ kind: 'file', fileName: 'indikatoren.csv', edition })).toContain(
      'Stimmt überein mit Ausgabe 2025.1, Datei indikatoren.csv.',
    );
  });

  it('do not name the cluster of an edition that the reader may not open', () => {
    const shown = verified({
      kind: 'file',
      fileName: 'indikatoren.csv',
      edition: { ...edition, readable: null },
    });
    expect(shown).toContain('Stimmt überein');
    expect(shown).not.toContain(cluster.name);
  });

  it('say of a check mark that it does not prove a file', () => {
    expect(verified({ kind: 'checkMark', editions: [edition] })).toContain('zeigt nur ihre ganze Prüfsumme');
  });

  it('say unknown for a checksum that no file has, and nothing before somebody asks', () => {
    expect(verified({ kind: 'unknown' })).toContain('Unbekannt.');
    expect(verified(null)).not.toContain('Unbekannt.');
  });
});
