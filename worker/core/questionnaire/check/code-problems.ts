import { otherCode } from '../parse-choice.ts';
import type { Item, Questionnaire } from '../questionnaire.ts';
import { review } from '../journey.ts';
import type { QuestionnaireProblem } from './questionnaire-problem.ts';

/** Codes stand in addresses, in forms and in `{CODE}`. */
const codePattern = /^[A-Za-z][\w.-]{0,63}$/;

/** Names that forms and texts use for something else. */
const takenNames: ReadonlySet<string> = new Set([
  'submissionId',
  'page',
  'seq',
  'seen',
  'from',
  'prompted',
  'go',
  'find',
  'choose',
]);

/** Placeholders that are filled from the wave and the cluster. */
export const waveWords: ReadonlySet<string> = new Set([
  'typ',
  'typ_gen',
  'der_typ',
  'Der_typ',
  'den_typ',
  'mgmt',
  'mgmt_gen',
  'monat_jahr_vor_12m',
  'cluster_name',
  'jahr',
  'jahr_minus_1',
  'jahr_minus_3',
]);

/** Codes that are none, are taken, stand twice, or share a form field with another question. */
export function codeProblems(authored: Questionnaire, form: Questionnaire): readonly QuestionnaireProblem[] {
  const items = form.sections.flatMap((section) => section.items.map((item) => ({ section, item })));
  const sections = form.sections.map(({ code }) => ({ code, section: code, item: null }));
  const computed = (authored.computed ?? []).map(({ code }) => ({ code, section: '', item: null }));
  const itemCodes = items.map(({ item, section }) => ({
    code: item.code,
    section: section.code,
    item: item.code,
  }));
  return [
    ...sections.flatMap((named) => nameProblems(named, new Set([review]))),
    ...itemCodes.flatMap((named) => nameProblems(named, new Set([...takenNames, ...waveWords]))),
    ...computed.flatMap((named) => nameProblems(named, new Set())),
    ...[sections, [...itemCodes, ...computed]].flatMap((named) =>
      named
        .filter(({ code }, at) => named.findIndex((each) => each.code === code) !== at)
        .map(({ code, ...where }) => ({ ...where, problem: 'duplicateCode' as const, about: code })),
    ),
    ...fieldClashes(items),
  ];
}

interface Named {
  readonly code: string;
  readonly section: string;
  readonly item: string | null;
}

function nameProblems(
  { code, ...where }: Named,
  taken: ReadonlySet<string>,
): readonly QuestionnaireProblem[] {
  if (!codePattern.test(code)) return [{ ...where, problem: 'badCode', about: code }];
  return taken.has(code) ? [{ ...where, problem: 'reservedCode', about: code }] : [];
}

function fieldClashes(
  items: readonly { readonly section: { readonly code: string }; readonly item: Item }[],
): readonly QuestionnaireProblem[] {
  const ownerOf = new Map(items.map(({ item }) => [item.code, item.code]));
  return items.flatMap(({ section, item }) =>
    fieldsBeside(item).flatMap((field): QuestionnaireProblem[] => {
      const owner = ownerOf.get(field);
      ownerOf.set(field, item.code);
      return owner === undefined || owner === item.code
        ? []
        : [{ problem: 'codeClash', section: section.code, item: item.code, about: owner }];
    }),
  );
}

/** Names of the form fields of a question beside the one that is its code. */
function fieldsBeside(item: Item): readonly string[] {
  const suffixes = ['state', 'kept'];
  if ('options' in item && item.options.some(({ code }) => code === otherCode)) suffixes.push('other');
  if (item.type === 'date') suffixes.push('day', 'month', 'year');
  if (item.type === 'roster') suffixes.push('find');
  if (item.type === 'ranking' || item.type === 'percentSplit')
    suffixes.push(...item.options.map(({ code }) => String(code)));
  return suffixes.map((suffix) => `${item.code}_${suffix}`);
}
