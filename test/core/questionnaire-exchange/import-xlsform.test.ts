import { expect, test } from 'vitest';
import { readFile, refusal, utf8, workbookOf, type SheetRows } from '../../support/questionnaire-files.ts';

const header = [
  'type',
  'name',
  'label::Deutsch (de)',
  'label::English (en)',
  'hint::Deutsch (de)',
  'required',
  'appearance',
  'relevant',
  'constraint',
  'calculation',
  'choice_filter',
];
const choices: SheetRows = [
  ['list_name', 'name', 'label::Deutsch (de)', 'label::English (en)', 'ort'],
  ['größe', 'groß', 'Groß', 'Large', 'ulm'],
  ['größe', 'klein', 'Klein', 'Small', 'köln'],
  ['note', '1', 'schlecht', 'poor', ''],
  ['note', '5', 'gut', 'good', ''],
  ['ungenutzt', 'x', 'X', 'X', ''],
];
const settings: SheetRows = [
  ['form_title', 'form_id', 'default_language', 'style'],
  ['Größenfrage', 'größen', 'Deutsch (de)', 'pages'],
];

function form(...rows: SheetRows) {
  return workbookOf({ settings, choices, survey: [header, ...rows] });
}

test('takes groups, types, both languages and codes with umlauts', () => {
  const read = readFile(
    form(
      ['begin_group', 'müller', 'Über Sie', 'About you'],
      ['select_one größe', 'größe_frage', 'Wie groß?', 'How large?', 'In Köpfen', 'yes'],
      ['integer', 'köpfe', 'Köpfe', 'Heads'],
      ['end_group'],
      ['note', 'ende', 'Danke', 'Thanks'],
    ),
  );
  expect(read.questionnaire.code).toBe('größen');
  expect(read.questionnaire.title).toEqual({ de: 'Größenfrage', en: 'Größenfrage' });
  expect(read.questionnaire.sections.map(({ code, title }) => [code, title.de])).toEqual([
    ['müller', 'Über Sie'],
    ['page2', 'Größenfrage'],
  ]);
  expect(read.item('größe_frage')).toMatchObject({
    type: 'single',
    required: true,
    text: { de: 'Wie groß?', en: 'How large?' },
    hint: { de: 'In Köpfen', en: 'In Köpfen' },
    options: [
      { code: 1, label: { de: 'Groß', en: 'Large' } },
      { code: 2, label: { de: 'Klein', en: 'Small' } },
    ],
  });
  expect(read.line(2, 'choices')).toMatchObject({
    outcome: 'changed',
    became: ['größe_frage=1'],
    reasons: [{ code: 'optionNumbered', detail: 'groß → 1' }],
  });
  expect(read.reasons(6, 'choices')).toEqual(['listNotUsed']);
  expect(read.line(2, 'settings')?.reasons).toContainEqual({ code: 'settingNotHeld', detail: 'style=pages' });
});

test('translates what conditions can say, and names what they cannot', () => {
  const read = readFile(
    form(
      ['select_one größe', 'a', 'A', 'A'],
      ['select_multiple größe', 'm', 'M', 'M'],
      ['integer', 'n', 'N', 'N', '', '', '', '', '. >= 18 and . <= 120'],
      ['text', 't1', 'T', 'T', '', '', '', "${a} = 'groß' and not(selected(${m}, 'klein'))"],
      ['text', 't2', 'T', 'T', '', '', '', '${n} * 2 > 50 or count-selected(${m}) >= 2'],
      ['text', 't3', 'T', 'T', '', '', '', "regex(${t1}, '^x')"],
      ['text', 't4', 'T', 'T', '', '', '', "${später} = 'x'"],
      ['text', 't5', 'T', 'T', '', '', '', "${t1} != ''"],
      ['calculate', 'c', '', '', '', '', '', '', '', '${n} div 2'],
      ['text', 't6', 'T ${n} {x}', 'T', '', '', '', '${c} < 10'],
    ),
  );
  expect(read.item('t1')?.showIf).toEqual({
    all: [{ item: 'a', op: '==', value: 1 }, { not: { item: 'm', op: '==', value: 2 } }],
  });
  expect(read.item('t2')?.showIf).toEqual({
    any: [
      {
        compare: { multiply: [{ item: 'n' }, { number: 2 }] },
        op: '>',
        to: { number: 50 },
      },
      { compare: { chosen: 'm' }, op: '>=', to: { number: 2 } },
    ],
  });
  expect(read.item('t3')?.showIf).toBeUndefined();
  expect(read.line(7, 'survey')?.reasons).toEqual([
    { code: 'conditionNotTranslated', detail: "regex(${t1}, '^x') (regex())" },
  ]);
  expect(read.reasons(8, 'survey')).toEqual(['conditionNotTranslated']);
  expect(read.item('t5')?.showIf).toEqual({ answered: 't1' });
  expect(read.questionnaire.computed).toEqual([
    { code: 'c', label: { de: 'c', en: 'c' }, value: { divide: { item: 'n' }, by: { number: 2 } } },
  ]);
  expect(read.item('t6')).toMatchObject({
    text: { de: 'T {n} (x)', en: 'T' },
    showIf: { compare: { computed: 'c' }, op: '<', to: { number: 10 } },
  });
  expect(read.item('n')).toMatchObject({
    min: 18,
    max: 120,
    checks: [
      {
        holds: {
          all: [
            { item: 'n', op: '>=', value: 18 },
            { item: 'n', op: '<=', value: 120 },
          ],
        },
      },
    ],
  });
});

test('a grid becomes questions with one lead, and a filter of choices conditions of options', () => {
  const read = readFile(
    form(
      ['text', 'stadt', 'Stadt', 'Town'],
      ['begin_group', 'gitter', 'Gitter', 'Grid', '', '', 'field-list', "${stadt} = 'ulm'"],
      ['select_one note', 'kopf', 'Wie gut?', 'How good?', '', '', 'label'],
      ['select_one note', 'zeile', 'Essen', 'Food', '', '', 'list-nolabel'],
      ['end_group'],
      ['select_one größe', 'g', 'G', 'G', '', '', '', '', '', '', 'ort = ${stadt}'],
    ),
  );
  expect(read.codes).toEqual(['stadt', 'zeile', 'g']);
  expect(read.item('zeile')).toMatchObject({ type: 'single', lead: { de: 'Wie gut?', en: 'How good?' } });
  expect(read.questionnaire.sections[1]?.showIf).toEqual({ item: 'stadt', op: '==', value: 'ulm' });
  expect(read.item('g')).toMatchObject({
    options: [
      { showIf: { item: 'stadt', op: '==', value: 'ulm' } },
      { showIf: { item: 'stadt', op: '==', value: 'köln' } },
    ],
  });
});

test('every row of every sheet stands in the report exactly once', () => {
  const survey: SheetRows = [
    header,
    ['start', 'start'],
    ['begin_repeat', 'r', 'R', 'R'],
    ['geopoint', 'wo', 'Wo', 'Where'],
    ['wasauchimmer', 'w', 'W', 'W'],
    ['select_one_from_file orte.csv', 'o', 'O', 'O'],
    ['select_one fehlt', 'f', 'F', 'F'],
    ['', 'ohne', 'Ohne', 'Without'],
    ['text', 't', 'T', ''],
    ['end_repeat'],
  ];
  const read = readFile(workbookOf({ survey, choices, settings, Notizen: [['nur'], ['so']] }));
  const places = read.report.lines.map(({ sheet, row }) => `${sheet}:${row}`);
  const rows = Object.entries({ survey, choices, settings, Notizen: [1, 2] });
  const expected = rows.flatMap(([sheet, all]) => all.map((_, at) => `${sheet}:${at + 1}`));
  expect(places.toSorted()).toEqual(expected.toSorted());
  const { counts } = read.report;
  expect(counts.taken + counts.changed + counts.leftOut).toBe(counts.lines);
  expect([3, 4, 5, 6, 7, 8, 9].map((row) => read.reasons(row, 'survey')[0])).toEqual([
    'repeatAskedOnce',
    'typeNotHeld',
    'typeNotHeld',
    'optionsElsewhere',
    'optionsMissing',
    'withoutType',
    'translationMissing',
  ]);
});

test('a survey sheet alone is read from text; languages beside German and English are named', () => {
  const read = readFile(
    utf8('type\tname\tlabel::Français\tlabel::English\ntext\tq\tQuoi ?\tWhat?\ninteger\tn\t\tN\n'),
  );
  expect(read.item('q')?.text).toEqual({ de: 'What?', en: 'What?' });
  expect(read.reasons(2)).toContain('languageNotHeld');
  expect(read.report.languages).toEqual({ de: 'English', en: 'English', leftOut: ['Français'] });
});

test('scripts and markup in labels are gone and said', () => {
  const read = readFile(
    form(
      ['text', 'q', '<b onclick="x()">Fett</b><script>alert(1)</script>', 'a < b & c &amp; d'],
      ['text', 'r', '<p>Eins</p>zwei', 'x'],
    ),
  );
  expect(read.item('q')?.text).toEqual({ de: 'Fett', en: 'a < b & c & d' });
  expect(read.reasons(2, 'survey')).toEqual(['scriptRemoved']);
  expect(read.item('r')?.text.de).toBe('Eins\nzwei');
});

test('duplicate and corrupt codes, open groups and huge cells take nothing', () => {
  expect(refusal(form(['text', 'a', 'A', 'A'], ['text', 'a', 'B', 'B']))).toBe('duplicateCode');
  expect(refusal(form(['text', 'a b', 'A', 'A']))).toBe('corruptCode');
  expect(refusal(form(['begin_group', 'g', 'G', 'G'], ['text', 'a', 'A', 'A']))).toBe('groupsNotClosed');
  expect(refusal(form(['text', 'a', 'A', 'A'], ['end_group']))).toBe('groupsNotClosed');
  expect(refusal(form(['note', 'a', 'A', 'A']))).toBe('nothingToAsk');
  expect(refusal(utf8(`type\tname\tlabel\ntext\ta\t${'x'.repeat(9_000_000)}\n`))).toBe('cellTooLong');
  expect(
    refusal(
      workbookOf({
        survey: [header, ['select_one l', 'a', 'A', 'A']],
        choices: [
          ['list_name', 'name', 'label'],
          ['l', 'x', 'X'],
          ['l', 'x', 'Y'],
        ],
      }),
    ),
  ).toBe('duplicateOption');
  expect(refusal(utf8('a,b\n1,2\n'))).toBe('unknownFormat');
  expect(refusal(new Uint8Array())).toBe('noBytes');
  expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toBe('locked');
});

test('a form that allows repeated choices keeps the first, and says so', () => {
  const read = readFile(
    workbookOf({
      settings: [
        ['form_id', 'allow_choice_duplicates'],
        ['f', 'yes'],
      ],
      survey: [header, ['select_one l', 'a', 'A', 'A']],
      choices: [
        ['list_name', 'name', 'label'],
        ['l', 'x', 'X'],
        ['l', 'x', 'Y'],
      ],
    }),
  );
  expect(read.item('a')).toMatchObject({ options: [{ code: 1, label: { de: 'X' } }] });
  expect(read.reasons(3, 'choices')).toEqual(['optionRepeated']);
});

test('an expression that is nested or long without end is named, not followed', () => {
  const read = readFile(
    form(
      ['text', 'a', 'A', 'A'],
      ['text', 'b', 'B', 'B', '', '', '', `${'('.repeat(4000)}1${')'.repeat(4000)}`],
    ),
  );
  expect(read.reasons(3, 'survey')).toEqual(['conditionNotTranslated']);
});

test('300 questions are read in at most 2 seconds', () => {
  const rows = Array.from({ length: 300 }, (_, at) => [
    'select_one größe',
    `q${at}`,
    `Frage ${at}`,
    `Question ${at}`,
    '',
    '',
    '',
    at === 0 ? '' : `\${q${at - 1}} = 'groß'`,
  ]);
  const file = form(...rows);
  const started = performance.now();
  expect(readFile(file).codes).toHaveLength(300);
  expect(performance.now() - started).toBeLessThan(2000);
});
