import { expect, test } from 'vitest';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { readFile, refusal, utf8 } from '../../support/questionnaire-files.ts';

const json = (value: unknown) => utf8(JSON.stringify(value));

const survey = {
  locale: 'de',
  title: { default: 'Umfrage', en: 'Survey' },
  showProgressBar: 'top',
  pages: [
    {
      name: 'seite1',
      elements: [
        {
          type: 'checkbox',
          name: 'farben',
          title: { de: 'Farben?', en: 'Colours?' },
          choices: ['grün', { value: 'blau', text: { de: 'Blau', en: 'Blue' } }],
          showNoneItem: true,
          showOtherItem: true,
          isRequired: true,
        },
        {
          type: 'panel',
          name: 'p',
          visibleIf: "{farben} contains 'grün'",
          elements: [
            { type: 'text', inputType: 'number', name: 'zahl', min: 1, max: 9, defaultValue: 3 },
            {
              type: 'rating',
              name: 'nps',
              rateMin: 0,
              rateMax: 10,
              visibleIf: '{zahl} > 3 and {farben} notempty',
            },
          ],
        },
        { type: 'boolean', name: 'ja' },
        { type: 'comment', name: 'text', visibleIf: '{ja} = true', enableIf: '{x} = 1' },
        { type: 'comment', name: 'text2', visibleIf: 'age({ja}) > 3' },
        { type: 'matrix', name: 'm', columns: [1, 2, 3], rows: ['r1', { value: 'r2', text: 'Zwei' }] },
        { type: 'signaturepad', name: 'sig' },
      ],
    },
  ],
  triggers: [{ type: 'complete' }],
};

test('takes a survey of SurveyJS with its conditions, and names what is lost', () => {
  const read = readFile(json(survey));
  expect(read.codes).toEqual(['farben', 'zahl', 'nps', 'ja', 'text', 'text2', 'm.r1', 'm.r2']);
  expect(read.item('farben')).toMatchObject({
    type: 'multiple',
    required: true,
    options: [
      { label: { de: 'grün' } },
      { label: { de: 'Blau', en: 'Blue' } },
      { exclusive: true },
      { code: 90 },
    ],
  });
  expect(read.item('zahl')).toMatchObject({ min: 1, max: 9, showIf: { item: 'farben', op: '==', value: 1 } });
  expect(read.item('nps')).toMatchObject({
    type: 'zeroToTen',
    showIf: {
      all: [
        { item: 'farben', op: '==', value: 1 },
        { item: 'zahl', op: '>', value: 3 },
        { answered: 'farben' },
      ],
    },
  });
  expect(read.item('text')?.showIf).toEqual({ item: 'ja', op: '==', value: 1 });
  expect(read.item('m.r2')).toMatchObject({ type: 'rating', lead: { de: 'm' }, text: { de: 'Zwei' } });
  const reasons = (pointer: string) =>
    read.report.lines
      .filter((line) => line.pointer === pointer)
      .map((line) => line.reasons.map(({ code }) => code));
  expect(reasons('/pages/0/elements/4')).toEqual(
    [['conditionNotTranslated', 'translationMissing']].map((each) =>
      expect.arrayContaining(each.slice(0, 1)),
    ),
  );
  expect(reasons('/pages/0/elements/6')).toEqual([['typeNotHeld']]);
  expect(reasons('/showProgressBar')).toEqual([['settingNotHeld']]);
  const pointers = read.report.lines.map(({ pointer }) => pointer);
  expect(new Set(pointers).size).toBe(pointers.length);
});

test('our own JSON comes back as it was, and anything else in it is refused', () => {
  const read = readFile(utf8(JSON.stringify(vorlaufKern, null, 2)));
  expect(read.questionnaire).toEqual(vorlaufKern);
  expect(read.report.counts.changed + read.report.counts.leftOut).toBe(0);
  const copy = () => JSON.parse(JSON.stringify(vorlaufKern));
  const wrong: readonly [(kern: ReturnType<typeof copy>) => void, string][] = [
    [(kern) => (kern.sections[0].items[1].code = kern.sections[0].items[0].code), 'duplicateCode'],
    [(kern) => (kern.sections[0].items[0].type = 'file'), 'wrongType'],
    [(kern) => (kern.sections[0].items[0].script = 'x'), 'wrongType'],
    [(kern) => (kern.sections[0].items[0].text.de = 5), 'wrongType'],
    [(kern) => (kern.sections[0].items[0].code = 'a b'), 'corruptCode'],
    [(kern) => (kern.sections[0].items[0].showIf = { item: 'SM1', op: '~', value: 1 }), 'wrongType'],
    [(kern) => (kern.sections = []), 'nothingToAsk'],
  ];
  for (const [change, code] of wrong) {
    const kern = copy();
    change(kern);
    expect(refusal(json(kern))).toBe(code);
  }
});

test('JSON that is broken, of another kind or of wrong types takes nothing', () => {
  expect(refusal(utf8('{"pages": ['))).toBe('notJson');
  expect(refusal(json({ a: 1 }))).toBe('unknownFormat');
  expect(refusal(json([1]))).toBe('unknownFormat');
  expect(refusal(json({ pages: 'x' }))).toBe('wrongType');
  expect(refusal(json({ elements: [{ type: 'text', name: {} }] }))).toBe('wrongType');
  expect(
    refusal(
      json({
        elements: [
          { type: 'text', name: 'a' },
          { type: 'text', name: 'a' },
        ],
      }),
    ),
  ).toBe('duplicateCode');
  const deep = Array.from({ length: 50 }).reduce<object>(
    (inner, _, at) => ({ type: 'panel', name: `p${at}`, elements: [inner] }),
    { type: 'text', name: 'a' },
  );
  expect(refusal(json({ elements: [deep] }))).toBe('tooMany');
});
