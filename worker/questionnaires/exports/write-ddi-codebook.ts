import type { Text } from '../../core/organisation.ts';
import type { Item, Option, Questionnaire } from '../../core/questionnaire/questionnaire.ts';
import { ExportWriter } from '../../core/questionnaire-exchange/export-losses.ts';
import { escapeXml } from '../../formats/xml.ts';

/** A wave and what was asked in it. */
export interface CodebookWave {
  /** What names it: its year. */
  readonly wave: string;
  readonly questionnaire: Questionnaire;
}

interface Variable {
  readonly id: string;
  readonly name: string;
  readonly item: Item;
  readonly label: Text;
  readonly categories: readonly Option[];
  readonly universe: string;
  readonly waves: string[];
}

const everyone: Text = { de: 'Alle befragten Mitglieder', en: 'All members who were asked' };
const chosen: readonly Option[] = [
  { code: 0, label: { de: 'nicht gewählt', en: 'not chosen' } },
  { code: 1, label: { de: 'gewählt', en: 'chosen' } },
];
const skipped: Text = { de: 'keine Angabe', en: 'no answer' };
const notShown: Text = { de: 'nicht gefragt', en: 'not asked' };

/**
 * One codebook over all waves: a variable for each version of each item, with question text in both languages,
 * categories, missing values, universe, concept and version; a group of variables for each wave.
 * @param title of the study
 * @source DDI Codebook 2.5, ddialliance.org
 */
export function writeDdiCodebook(title: Text, waves: readonly CodebookWave[]): string {
  const variables = new Map<string, Variable>();
  for (const each of waves) collect(each, variables);
  const all = [...variables.values()];
  const groups = waves.map(({ wave, questionnaire }) => {
    const ids = all.filter(({ waves: of }) => of.includes(wave)).map(({ id }) => id);
    const label = `${wave}: ${questionnaire.code} ${questionnaire.version}`;
    return `<varGrp ID="${xmlId(wave)}" type="other" otherType="wave" var="${ids.join(' ')}"><labl>${escapeXml(label)}</labl></varGrp>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="de">',
    `<stdyDscr><citation><titlStmt><titl xml:lang="de">${escapeXml(title.de)}</titl><parTitl xml:lang="en">${escapeXml(title.en)}</parTitl></titlStmt></citation></stdyDscr>`,
    '<dataDscr>',
    ...groups,
    ...all.map(variableXml),
    '</dataDscr>',
    '</codeBook>',
    '',
  ].join('\n');
}

function collect({ wave, questionnaire }: CodebookWave, variables: Map<string, Variable>): void {
  const writer = new ExportWriter(questionnaire, 'surveyjs');
  for (const section of questionnaire.sections) {
    for (const item of section.items) {
      if (item.type === 'information') continue;
      const conditions = [section.showIf, item.showIf].flatMap((each) =>
        each === undefined ? [] : [writer.condition(each, item.code) || JSON.stringify(each)],
      );
      for (const variable of variablesOf(item, conditions.join(' and '))) {
        const known = variables.get(variable.id);
        if (known === undefined) variables.set(variable.id, { ...variable, waves: [wave] });
        else if (!known.waves.includes(wave)) known.waves.push(wave);
      }
    }
  }
}

function variablesOf(item: Item, universe: string): readonly Omit<Variable, 'waves'>[] {
  const one = (suffix: string, label: Text, categories: readonly Option[]) => ({
    id: xmlId(`${item.code}${suffix}-${item.version}`),
    name: `${item.code}${suffix}`,
    item,
    label,
    categories,
    universe,
  });
  if (item.type === 'multiple')
    return item.options.map((option) => one(`_${option.code}`, option.label, chosen));
  if (item.type === 'ranking' || item.type === 'percentSplit')
    return item.options.map((option) => one(`_${option.code}`, option.label, []));
  if (item.type === 'importancePerformance')
    return item.rows.flatMap((row) => [
      one(`_${row.code}_${item.used.code}`, row.label, [
        { code: 1, label: item.used.yes },
        { code: 0, label: item.used.no },
      ]),
      one(`_${row.code}_${item.importance.code}`, row.label, item.importance.options),
      one(`_${row.code}_${item.performance.code}`, row.label, item.performance.options),
    ]);
  if (item.type === 'consent')
    return [
      one('', item.text, [
        { code: 1, label: item.agree },
        { code: 0, label: item.decline },
      ]),
    ];
  return [one('', item.text, 'options' in item ? item.options : [])];
}

/** An XML name: letters, digits, hyphen, point and low line, a letter first. */
function xmlId(text: string): string {
  return `v-${text.replace(/[^\p{L}\p{N}._-]/gu, '_')}`;
}

function both(element: string, { de, en }: Text): string {
  const text = (language: string, words: string) =>
    `<${element} xml:lang="${language}">${escapeXml(words)}</${element}>`;
  return text('de', de) + text('en', en);
}

function category(value: string, label: Text, missing: boolean): string {
  return `<catgry${missing ? ' missing="Y"' : ''}><catValu>${escapeXml(value)}</catValu>${both('labl', label)}</catgry>`;
}

function variableXml({ id, name, item, label, categories, universe }: Variable): string {
  const isRange = item.type === 'number' || item.type === 'money';
  const lead = item.lead === undefined ? '' : both('preQTxt', item.lead);
  const hint = item.hint === undefined ? '' : both('postQTxt', item.hint);
  const words = universe === '' ? both('universe', everyone) : `<universe>${escapeXml(universe)}</universe>`;
  return [
    `<var ID="${id}" name="${escapeXml(name)}">`,
    both('labl', label),
    `<qstn>${lead}${both('qstnLit', item.text)}${hint}</qstn>`,
    isRange ? `<valrng><range min="${item.min}" max="${item.max}"/></valrng>` : '',
    words,
    ...categories.map(({ code, label: text }) => category(String(code), text, false)),
    item.dontKnow === undefined ? '' : category('dontKnow', item.dontKnow, true),
    item.notApplicable === undefined ? '' : category('notApplicable', item.notApplicable, true),
    category('skipped', skipped, true),
    category('notShown', notShown, true),
    `<verStmt><version>${escapeXml(item.version)}</version></verStmt>`,
    item.concept === undefined ? '' : `<concept>${escapeXml(item.concept)}</concept>`,
    '</var>',
  ].join('');
}
