import fc from 'fast-check';
import type { Questionnaire, RosterMember } from '../../../worker/core/questionnaire/questionnaire.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';

const say = (text: string) => ({ de: text, en: text });
const option = (code: number, exclusive = false) => ({
  code,
  label: say(`option ${code}`),
  ...(exclusive ? { exclusive } : {}),
});

export const members: readonly RosterMember[] = [
  { id: 'm1', name: 'Älter & Söhne' },
  { id: 'm2', name: 'Biogas Nord' },
  { id: 'm3', name: 'Öko-Wärme', recent: true },
];

/** An instrument with every item type and every way to leave a question unanswered. */
export const everyType: Questionnaire = {
  code: 'every-type',
  version: '1.0.0',
  title: say('Every type'),
  sections: [
    {
      code: 'A',
      title: say('First'),
      items: [
        {
          code: 'RA',
          version: '1.0.0',
          type: 'rating',
          scale: 'X',
          text: say('?'),
          options: [1, 2, 3].map((code) => option(code)),
          dontKnow: say('dk'),
          notApplicable: say('na'),
        },
        {
          code: 'ZT',
          version: '1.0.0',
          type: 'zeroToTen',
          text: say('?'),
          lowLabel: say('low'),
          highLabel: say('high'),
        },
        {
          code: 'SI',
          version: '1.0.0',
          type: 'single',
          text: say('?'),
          options: [option(1), option(2), option(90)],
        },
      ],
    },
    {
      code: 'B',
      title: say('Second'),
      items: [
        {
          code: 'MU',
          version: '1.0.0',
          type: 'multiple',
          text: say('?'),
          options: [option(1), option(2), option(90), option(0, true)],
          dontKnow: say('dk'),
        },
        {
          code: 'NU',
          version: '1.0.0',
          type: 'number',
          text: say('?'),
          unit: say('hours'),
          min: 0,
          max: 9999,
          dontKnow: say('dk'),
        },
        { code: 'ST', version: '1.0.0', type: 'shortText', text: say('?'), maxLength: 40 },
        {
          code: 'LT',
          version: '1.0.0',
          type: 'longText',
          text: say('?'),
          maxLength: 200,
          showIf: { item: 'ZT', op: '>=', value: 5 },
        },
      ],
    },
    {
      code: 'C',
      title: say('Third'),
      items: [
        { code: 'IN', version: '1.0.0', type: 'information', text: say('!') },
        {
          code: 'RK',
          version: '1.0.0',
          type: 'ranking',
          text: say('?'),
          options: [option(1), option(2), option(3)],
          dontKnow: say('dk'),
        },
        { code: 'MO', version: '1.0.0', type: 'money', text: say('?'), unit: say('€'), min: 0, max: 999_999 },
        {
          code: 'PS',
          version: '1.0.0',
          type: 'percentSplit',
          text: say('?'),
          options: [option(1), option(2)],
          notApplicable: say('na'),
        },
        { code: 'DA', version: '1.0.0', type: 'date', text: say('?'), min: '2020-01-01', max: '2030-12-31' },
        {
          code: 'CO',
          version: '1.0.0',
          type: 'consent',
          text: say('?'),
          details: say('...'),
          agree: say('yes'),
          decline: say('no'),
        },
        {
          code: 'RO',
          version: '1.0.0',
          type: 'roster',
          text: say('?'),
          none: say('nobody'),
          details: [],
          detailsAtMost: 12,
          showIf: { item: 'CO', op: '==', value: 1 },
          members,
        },
      ],
    },
  ],
};

export const questionnaires = fc.constantFrom(everyType, vorlaufKern);

export const facts = fc.record({
  memberKind: fc.constantFrom('company', 'science', 'politics'),
  hasOffice: fc.constantFrom('yes', 'no'),
});

/** Values as a form, or somebody who forges one, may send them. */
const typed = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '2',
    '3',
    '5',
    '10',
    '90',
    'dk',
    'na',
    '1.200',
    '1,200',
    '0,5',
    '−3',
    ' 7 ',
    '1e3',
    'NaN',
    '__proto__',
    '40',
    '60',
    '2027',
    'm1',
    'm3',
    'none',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: -20, max: 12_000 }).map(String),
);

/** A form of an instrument: for every item its fields with some values. */
export function formOf(questionnaire: Questionnaire): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const names = questionnaire.sections
    .flatMap((section) => section.items.map(({ code }) => code))
    .flatMap((code) => [
      code,
      code,
      code,
      `${code}_other`,
      `${code}_state`,
      `${code}_kept`,
      ...partsOf(code),
    ]);
  return fc.array(fc.tuple(fc.constantFrom(...names, 'seen'), typed), { maxLength: 30 });
}

/** The fields of answers that are typed in several parts. */
function partsOf(code: string): readonly string[] {
  if (code === 'DA') return ['DA_day', 'DA_month', 'DA_year'];
  return code === 'RK' || code === 'PS' ? [1, 2, 3].map((part) => `${code}_${part}`) : [];
}
