import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../../../worker/core/questionnaire/condition.ts';
import type { Item, Questionnaire } from '../../../worker/core/questionnaire/questionnaire.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { exportQuestionnaire } from '../../../worker/questionnaires/exports/export-questionnaire.ts';
import { writeDdiCodebook } from '../../../worker/questionnaires/exports/write-ddi-codebook.ts';
import { readQuestionnaireFile } from '../../../worker/questionnaires/read-questionnaire-file.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';
import { vorlaufKern090 } from '../../../worker/questionnaires/instruments/vorlauf-kern-0-9-0.ts';
import { readFile } from '../../support/questionnaire-files.ts';
import { parseXml } from '../../formats/parse-xml.ts';

const word = fc.constantFrom(
  'Größe',
  'Wie?',
  'a "b" c',
  "it's",
  'ß–€',
  'Eins; zwei',
  'x\ty'.replace('\t', ' '),
);
const text = fc.record({ de: word, en: word });

/** Questionnaires of what all formats hold, with conditions that look back. */
const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'single',
        'multiple',
        'ranking',
        'number',
        'date',
        'shortText',
        'longText',
        'information',
      ),
      text,
      hint: fc.option(text, { nil: undefined }),
      required: fc.boolean(),
      options: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 5 }),
      labels: fc.array(text, { minLength: 5, maxLength: 5 }),
      asks: fc.option(fc.nat(20), { nil: undefined }),
      not: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts): Questionnaire => {
    const items: Item[] = [
      {
        code: 'größe',
        version: '1.0.0',
        type: 'number',
        text: { de: 'Zahl', en: 'Number' },
        unit: { de: '', en: '' },
        min: 0,
        max: 99,
      },
    ];
    for (const [at, part] of parts.entries()) {
      const about = part.asks === undefined ? undefined : items[part.asks % items.length];
      const condition = about === undefined ? undefined : conditionOn(about, part.not);
      const base = {
        code: `f_${at}`,
        version: '1.0.0',
        text: part.text,
        ...(part.hint === undefined ? {} : { hint: part.hint }),
        ...(part.required ? { required: true } : {}),
        ...(condition === undefined ? {} : { showIf: condition }),
      };
      const options = part.options.map((code, index) => ({ code, label: part.labels[index] ?? part.text }));
      items.push(itemOf(part.kind, base, options));
    }
    return {
      code: 'probe',
      version: '1.0.0',
      title: { de: 'Probe', en: 'Probe' },
      sections: [{ code: 's1', title: { de: 'Teil', en: 'Part' }, items }],
    };
  });

function itemOf(
  kind: string,
  base: Pick<Item, 'code' | 'version' | 'text'>,
  options: { code: number; label: { de: string; en: string } }[],
): Item {
  if (kind === 'single' || kind === 'multiple' || kind === 'ranking') return { ...base, type: kind, options };
  if (kind === 'number') return { ...base, type: 'number', unit: { de: '', en: '' }, min: -5, max: 1000 };
  if (kind === 'date') return { ...base, type: 'date' };
  if (kind === 'information') return { ...base, type: 'information' };
  return kind === 'longText'
    ? { ...base, type: 'longText', maxLength: 4000 }
    : { ...base, type: 'shortText', maxLength: 255 };
}

function conditionOn(item: Item, negated: boolean): Condition | undefined {
  const plain = ((): Condition | undefined => {
    if (item.type === 'single' || item.type === 'multiple')
      return { item: item.code, op: negated ? '!=' : '==', value: item.options[0]?.code ?? 0 };
    if (item.type === 'number')
      return {
        all: [
          { item: item.code, op: '>=', value: 3 },
          { item: item.code, op: '<', value: 50 },
        ],
      };
    return item.type === 'shortText' ? { answered: item.code } : undefined;
  })();
  return plain;
}

/** What every format holds of an item. */
function essence(item: Item) {
  const { code, type, text: words, hint, required, showIf } = item;
  const options = 'options' in item ? item.options.map(({ code: number, label }) => [number, label]) : [];
  return { code, type, words, hint, required, showIf, options };
}

/** `not(selected(…))` and `!=` are the same said twice. */
function alike(condition: unknown): unknown {
  return JSON.parse(JSON.stringify(condition ?? null), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('not' in value)) return value;
    const inner = value.not as { op?: string };
    return inner.op === '==' ? { ...inner, op: '!=' } : value;
  });
}

const comparable = (items: readonly Item[]) =>
  items.map(essence).map((each) => ({ ...each, showIf: alike(each.showIf) }));

for (const format of ['limesurvey', 'xlsform', 'surveyjs'] as const) {
  test(`${format}: what is exported comes back`, () => {
    fc.assert(
      fc.property(questionnaires, (questionnaire) => {
        const exported = exportQuestionnaire(questionnaire, format);
        expect(exported.losses).toEqual([]);
        const { questionnaire: back, report } = readQuestionnaireFile(exported.bytes, exported.fileName);
        expect(comparable(itemsOf(back))).toEqual(comparable(itemsOf(questionnaire)));
        const { lines, counts } = report;
        expect(counts.taken + counts.changed + counts.leftOut).toBe(lines.length);
        const places = lines.map(({ sheet, row, pointer }) => `${sheet}:${row}:${pointer}`);
        expect(new Set(places).size).toBe(places.length);
        expect(lines.filter(({ reasons }) => reasons.some(({ code }) => code === 'notUnderstood'))).toEqual(
          [],
        );
      }),
      { numRuns: format === 'xlsform' ? 15 : 40 },
    );
  });

  test(`${format}: the core instrument loses only what is named`, () => {
    const { bytes, losses, fileName } = exportQuestionnaire(vorlaufKern, format);
    expect(readFile(bytes, fileName).codes).toEqual(itemsOf(vorlaufKern).map(({ code }) => code));
    expect(losses).toContainEqual({ of: 'SM1', code: 'conditionNotTranslated' });
    expect(losses).toContainEqual({ of: 'SM1', code: 'missingAnswersNotHeld' });
  });
}

test('our own JSON is identical after a round trip', () => {
  fc.assert(
    fc.property(questionnaires, (questionnaire) => {
      const { bytes, fileName } = exportQuestionnaire(questionnaire, 'json');
      const back = readQuestionnaireFile(bytes, fileName).questionnaire;
      expect(exportQuestionnaire(back, 'json').bytes).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});

test('the survey for SurveyJS has the structure of its published definition', () => {
  const { bytes } = exportQuestionnaire(vorlaufKern, 'surveyjs');
  const survey = JSON.parse(new TextDecoder().decode(bytes)) as {
    pages: {
      name: string;
      elements: {
        type: string;
        name: string;
        choices?: { value: unknown; text: unknown }[];
        rateValues?: { value: unknown }[];
      }[];
    }[];
  };
  const types = new Set([
    'rating',
    'radiogroup',
    'checkbox',
    'ranking',
    'text',
    'comment',
    'boolean',
    'html',
  ]);
  expect(survey.pages.length).toBe(vorlaufKern.sections.length);
  for (const { name, elements } of survey.pages) {
    expect(name).toEqual(expect.any(String));
    for (const element of elements) {
      expect(types.has(element.type)).toBe(true);
      expect(element.name).toEqual(expect.any(String));
      for (const { value } of [...(element.choices ?? []), ...(element.rateValues ?? [])])
        expect(value).toEqual(expect.any(Number));
    }
  }
});

test('one DDI codebook holds all waves: versions, both languages, categories, missing values, universe', () => {
  const ddi = writeDdiCodebook({ de: 'Befragung & mehr', en: 'Survey' }, [
    { wave: '2025', questionnaire: vorlaufKern090 },
    { wave: '2026', questionnaire: vorlaufKern },
  ]);
  parseXml(ddi.trimEnd());
  expect(ddi).toContain(
    '<titl xml:lang="de">Befragung &amp; mehr</titl><parTitl xml:lang="en">Survey</parTitl>',
  );
  const sm1 = /<var ID="v-SM1-1\.0\.0"[\s\S]*?<\/var>/.exec(ddi)?.[0] ?? '';
  expect(sm1).toMatch(/<qstnLit xml:lang="de">Wie zufrieden .*<qstnLit xml:lang="en">Thinking of/);
  expect(sm1).toContain('<catgry><catValu>5</catValu><labl xml:lang="de">');
  expect(sm1).toContain('<catgry missing="Y"><catValu>dontKnow</catValu>');
  expect(sm1).toContain('hasOffice');
  expect(sm1).toContain('<version>1.0.0</version>');
  expect(ddi.match(/<varGrp /g)).toHaveLength(2);
  const ids = [...ddi.matchAll(/<var ID="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the paper form asks everything, says nothing as markup and loads nothing', () => {
  const hostile: Questionnaire = { ...vorlaufKern, title: { de: '<script>x</script>', en: 'x' } };
  const html = new TextDecoder().decode(exportQuestionnaire(hostile, 'paper-de').bytes);
  for (const { code } of itemsOf(vorlaufKern)) expect(html).toContain(`<legend>${code} `);
  expect(html).not.toMatch(/<script|https?:|src=/);
  expect(html).toContain('@page');
});
