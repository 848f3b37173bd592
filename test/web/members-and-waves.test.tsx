import { describe, expect, test } from 'vitest';
import { openWaveForm } from '../../schema/contracts/wave.ts';
import { translator } from '../../web/i18n/translate.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import { MemberListPage, type MemberListRow } from '../../web/views/clusters/member-list-page.tsx';
import { CloseWavePage } from '../../web/views/waves/close-wave-page.tsx';
import { ResponseTable } from '../../web/views/waves/response-table.tsx';

const t = translator('de');
const page = {
  t,
  locale: 'de',
  path: '/c/bio/mitglieder',
  cluster: { slug: 'bio', name: 'Bioenergie-Cluster Beispielland', invented: true },
} as const;

function member(name: string, place: string, firstName: string, lastName: string): MemberListRow {
  const contact = { firstName, lastName, optedOut: false };
  return {
    id: name,
    name,
    place,
    contact,
    kind: 'company',
    sizeClass: 'small',
    joinedOn: '2020-01-01',
    leftOn: null,
  };
}

const members = [
  member('Holzwerk Nord', 'Aldorf', 'Eva', 'Muster'),
  member('Säge & Söhne', 'Beestadt', 'Jan', 'Probe'),
];

function list(query: string): string {
  return renderDocument(
    <MemberListPage {...page} members={members} today="2026-01-01" mayEdit={true} query={query} />,
  );
}

describe('MemberListPage', () => {
  test.each(['holzwerk', 'ALDORF', 'eva muster', 'nord muster'])(
    'finds by name, place or contact person: %s',
    (query) => {
      const html = list(query);
      expect(html).toContain('Holzwerk Nord');
      expect(html).not.toContain('Beestadt');
      expect(html).not.toContain('Söhne');
      expect(html).toContain(`name="q" value="${query}"`);
    },
  );

  test('shows everybody while nothing is looked for, and counts them whatever is', () => {
    expect(list('')).toContain('Söhne');
    expect(list('holzwerk')).toContain('Mitglieder heute: 2.');
  });

  test('says that nobody was found, with what was typed as text and a way back', () => {
    const html = list('<b>x');
    expect(html).toContain('Kein Mitglied passt zu „&lt;b&gt;x“.');
    expect(html).toContain('<a href="/c/bio/mitglieder">Alle Mitglieder zeigen</a>');
  });
});

describe('CloseWavePage', () => {
  const close = (openDrafts: number) =>
    renderDocument(
      <CloseWavePage
        {...page}
        wave={{ id: 'w', year: 2026, graceMinutes: 30, closesAt: Date.UTC(2026, 11, 15, 17) }}
        answered={12}
        frame={20}
        openDrafts={openDrafts}
      />,
    );

  test('offers to skip the grace period only while somebody has begun', () => {
    expect(close(2)).toContain('name="withoutGrace"');
    expect(close(0)).not.toContain('name="withoutGrace"');
    expect(close(0)).toContain(
      'Zurzeit gibt es keinen begonnenen Fragebogen, der noch nicht abgeschickt ist.',
    );
  });
});

describe('ResponseTable', () => {
  test('leaves out groups without members', () => {
    const html = renderDocument(
      <ResponseTable
        t={t}
        locale="de"
        caption="x"
        groups={[
          { way: 'kind', key: 'company', answered: 3, of: 4 },
          { way: 'kind', key: 'politics', answered: 0, of: 0 },
        ]}
      />,
    );
    expect(html).toContain('Unternehmen');
    expect(html).not.toContain('Politik');
  });
});

describe('openWaveForm', () => {
  test('asks in its own words for a questionnaire that was not chosen', () => {
    const form = {
      year: '2026',
      questionnaireVersionId: '',
      mode: 'pseudonymous',
      closesOn: '2026-12-01',
      resultOn: '2026-12-24',
      graceMinutes: '30',
    };
    expect(openWaveForm.safeParse(form).error?.issues.map(({ message }) => message)).toEqual([
      'waves.open.questionnaireNeeded',
    ]);
  });
});
