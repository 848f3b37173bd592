import { describe, expect, test } from 'vitest';
import { openWaveForm } from '../../schema/contracts/wave.ts';
import { translator } from '../../web/i18n/translator.ts';
import { renderDocument } from '../../web/layout/render-document.ts';
import {
  MemberListPage,
  type MemberListPageProps,
  type MemberListRow,
} from '../../web/views/clusters/member-list-page.tsx';
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
  const contact = { name: `${firstName} ${lastName}`, optedOut: false };
  return {
    id: name,
    name,
    place,
    contact,
    kind: 'company',
    sizeClass: 'small',
    tags: [],
    joinedOn: '2020-01-01',
    leftOn: null,
  };
}

const members = [
  member('Holzwerk Nord', 'Aldorf', 'Eva', 'Muster'),
  member('Säge & Söhne', 'Beestadt', 'Jan', 'Probe'),
];

const state = {
  q: '',
  kind: '',
  sizeClass: '',
  tag: '',
  status: 'current',
  sort: 'name',
  after: '',
} as const;

function list(more: Partial<MemberListPageProps> = {}): string {
  return renderDocument(
    <MemberListPage
      {...page}
      members={members}
      today="2026-01-01"
      mayEdit={true}
      state={state}
      tally={{ current: 2, former: 0, withoutContact: 0 }}
      found={null}
      next={null}
      tags={[]}
      {...more}
    />,
  );
}

describe('MemberListPage', () => {
  test('counts the members of today, whatever the list shows', () => {
    expect(list({ members: members.slice(0, 1), found: 1, state: { ...state, q: 'holz' } })).toContain(
      'Mitglieder heute: 2.',
    );
  });

  test('says that nobody was found, with what was typed as text and a way back', () => {
    const html = list({ members: [], found: 0, state: { ...state, q: '<b>x' } });
    expect(html).toContain('Kein Mitglied passt zu „&lt;b&gt;x“.');
    expect(html).toContain('<a href="/c/bio/mitglieder">Alle Mitglieder zeigen</a>');
  });

  test('leads to the next page with everything that was chosen, and back to the start', () => {
    const html = list({ next: '["M","m1"]', state: { ...state, kind: 'company', after: '["A","a1"]' } });
    expect(html).toContain('href="/c/bio/mitglieder?kind=company&amp;after=%5B%22M%22%2C%22m1%22%5D"');
    expect(html).toContain('href="/c/bio/mitglieder?kind=company">Zum Anfang der Liste');
  });

  test('an empty register says the next step and offers no search', () => {
    const html = list({ members: [], tally: { current: 0, former: 0, withoutContact: 0 } });
    expect(html).toContain('Noch ist kein Mitglied eingetragen.');
    expect(html).not.toContain('type="search"');
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
