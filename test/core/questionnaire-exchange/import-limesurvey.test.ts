import { expect, test } from 'vitest';
import { readFile, refusal, utf8 } from '../../support/questionnaire-files.ts';

const header =
  'class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tmandatory\tother\texclude_all_others\tcssclass';
const tsv = (...rows: readonly string[]) =>
  utf8(
    ['\ufeff' + header, 'S\t\tlanguage\t1\tde', 'S\t\tadditional_languages\t1\ten fr', ...rows].join('\n'),
  );

const sample = [
  'SL\t\tsurveyls_title\t\tUmfrage\t\tde',
  'SL\t\tsurveyls_welcometext\t\tHallo\t\tde',
  'G\t1\tÜber Sie\t1\t\t\tde',
  'Q\tM\tgrün\t1\tWas?\tMehrere\tde\tY\tY\tkeins',
  'SQ\t\ta\t1\tA-Wort\t\tde',
  'SQ\t\tkeins\t1\tKeins\t\tde',
  'Q\tF\tgitter\tgrün_a.NAOK == "Y"\tWie?\t\tde\t\t\t\twide',
  'SQ\t0\tx\t1\tZeile\t\tde',
  'A\t0\t1\t\tschlecht\t\tde',
  'A\t0\t2\t\tmittel\t\tde',
  'A\t0\t3\t\tgut\t\tde',
  'Q\t|\tdatei\t1\tDatei?\t\tde',
  'G\t1\tAbout you\t1\t\t\ten',
  'Q\tM\tgrün\t1\tWhat?\tSeveral\ten\tY\tY',
  'SQ\t\ta\t1\tA word\t\ten',
  'SQ\t\tkeins\t1\tNone\t\ten',
  'Q\tM\tgrün\t1\tQuoi\t\tfr\tY\tY',
];

test('takes questions in both languages, a grid as single questions, conditions on options', () => {
  const read = readFile(tsv(...sample));
  expect(read.codes).toEqual(['grün', 'gitter_x']);
  expect(read.questionnaire.title.de).toBe('Umfrage');
  expect(read.questionnaire.sections[0]?.title).toEqual({ de: 'Über Sie', en: 'About you' });
  expect(read.item('grün')).toMatchObject({
    type: 'multiple',
    required: true,
    hint: { de: 'Mehrere', en: 'Several' },
    options: [
      { code: 1, label: { de: 'A-Wort', en: 'A word' } },
      { code: 2, label: { de: 'Keins', en: 'None' }, exclusive: true },
      { code: 90 },
    ],
  });
  expect(read.item('gitter_x')).toMatchObject({
    type: 'rating',
    text: { de: 'Zeile', en: 'Zeile' },
    lead: { de: 'Wie?' },
    options: [{ code: 1 }, { code: 2 }, { code: 3 }],
    showIf: { item: 'grün', op: '==', value: 1 },
  });
});

test('every row stands in the report exactly once, with its reasons', () => {
  const read = readFile(tsv(...sample));
  expect(read.report.lines.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(read.reasons(5)).toEqual(['textsElsewhere']);
  expect(read.reasons(10)).toEqual(expect.arrayContaining(['matrixSplit', 'attributeNotHeld']));
  expect(read.line(15)).toMatchObject({
    outcome: 'leftOut',
    reasons: [{ code: 'typeNotHeld', detail: '|' }],
  });
  expect(read.line(20)).toMatchObject({
    outcome: 'leftOut',
    reasons: [{ code: 'languageNotHeld', detail: 'fr' }],
  });
});

test('a text with line breaks keeps the count of lines', () => {
  const read = readFile(tsv('G\t1\tG\t1\t\t\tde', 'Q\tS\ta\t1\t"eins\nzwei"\t\tde', 'Q\tS\tb\t1\tB\t\tde'));
  expect(read.report.lines.slice(-2).map(({ row, line }) => [row, line])).toEqual([
    [5, 5],
    [6, 7],
  ]);
});

test('duplicate and corrupt codes take nothing', () => {
  expect(refusal(tsv('G\t1\tG\t1\t\t\tde', 'Q\tS\ta\t1\tA\t\tde', 'Q\tS\ta\t1\tA\t\tde'))).toBe(
    'duplicateCode',
  );
  expect(refusal(tsv('G\t1\tG\t1\t\t\tde', 'Q\tS\ta b\t1\tA\t\tde'))).toBe('corruptCode');
  expect(
    refusal(tsv('G\t1\tG\t1\t\t\tde', 'Q\tL\ta\t1\tA\t\tde', 'A\t0\tx\t\tX\t\tde', 'A\t0\tx\t\tX\t\tde')),
  ).toBe('duplicateOption');
});

const table = (name: string, ...rows: readonly Readonly<Record<string, string>>[]) =>
  `<${name}><fields/><rows>${rows
    .map(
      (row) =>
        `<row>${Object.entries(row)
          .map(([field, text]) => `<${field}><![CDATA[${text}]]></${field}>`)
          .join('')}</row>`,
    )
    .join('')}</rows></${name}>`;

const lss = (...tables: readonly string[]) =>
  utf8(
    `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>${tables.join('')}</document>`,
  );

const structure = [
  table('surveys', { sid: '7', language: 'de', additional_languages: 'en' }),
  table('groups', { gid: '1', sid: '7', group_order: '0', grelevance: '' }),
  table(
    'group_l10ns',
    { id: '1', gid: '1', group_name: 'Größe', language: 'de' },
    { id: '2', gid: '1', group_name: 'Size', language: 'en' },
  ),
  table(
    'questions',
    {
      qid: '12',
      parent_qid: '0',
      sid: '7',
      gid: '1',
      type: 'S',
      title: 'später',
      question_order: '2',
      relevance: '((7X1X11.NAOK == "ja"))',
    },
    {
      qid: '11',
      parent_qid: '0',
      sid: '7',
      gid: '1',
      type: 'L',
      title: 'größe',
      question_order: '1',
      relevance: '1',
    },
  ),
  table(
    'question_l10ns',
    { qid: '11', question: 'Groß?', language: 'de' },
    { qid: '11', question: 'Large?', language: 'en' },
    { qid: '12', question: 'Wann?', language: 'de' },
  ),
  table('answers', { aid: '1', qid: '11', code: 'ja', sortorder: '1', scale_id: '0' }),
  table(
    'answer_l10ns',
    { aid: '1', answer: 'Ja', language: 'de' },
    { aid: '1', answer: 'Yes', language: 'en' },
  ),
  table(
    'question_attributes',
    { qid: '12', attribute: 'maximum_chars', value: '40' },
    { qid: '12', attribute: 'cssclass', value: 'x' },
  ),
];

test('reads an .lss file: order, texts of both languages, conditions by number, attributes', () => {
  const read = readFile(lss(...structure), 'größe.lss');
  expect(read.codes).toEqual(['größe', 'später']);
  expect(read.item('größe')).toMatchObject({
    text: { de: 'Groß?', en: 'Large?' },
    options: [{ code: 1, label: { de: 'Ja', en: 'Yes' } }],
  });
  expect(read.item('später')).toMatchObject({ maxLength: 40, showIf: { item: 'größe', op: '==', value: 1 } });
  expect(read.line(2, 'question_attributes')?.outcome).toBe('leftOut');
  expect(read.report.counts.lines).toBe(14);
  expect(
    read.report.lines.filter(({ reasons }) => reasons.some(({ code }) => code === 'notUnderstood')),
  ).toEqual([]);
});

test('a document type, broken XML and another kind of document take nothing', () => {
  const hostile = '<!DOCTYPE document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  expect(refusal(utf8(`${hostile}<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>`))).toBe(
    'damaged',
  );
  expect(refusal(utf8('<document><groups>'))).toBe('damaged');
  expect(refusal(utf8('<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>'))).toBe(
    'unknownFormat',
  );
  expect(refusal(lss(table('questions', { title: 'x'.repeat(60_000) })))).toBe('cellTooLong');
});
