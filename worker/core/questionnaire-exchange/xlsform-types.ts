import type { SourceItemType } from './source-form.ts';

export type XlsformType =
  | {
      readonly kind: 'question';
      readonly type: SourceItemType;
      readonly list?: string;
      readonly or?: 'other';
    }
  /** Asked as a text, because ours has no such type. */
  | { readonly kind: 'asText' }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'begin'; readonly what: string; readonly list?: string }
  | { readonly kind: 'end'; readonly what: string }
  | { readonly kind: 'calculate' }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'optionsElsewhere' }
  | { readonly kind: 'row'; readonly what: 'score' | 'rank' }
  | { readonly kind: 'unknown' };

const simple: Readonly<Record<string, XlsformType>> = {
  text: { kind: 'question', type: 'shortText' },
  string: { kind: 'question', type: 'shortText' },
  integer: { kind: 'question', type: 'number' },
  int: { kind: 'question', type: 'number' },
  decimal: { kind: 'question', type: 'number' },
  range: { kind: 'question', type: 'number' },
  date: { kind: 'question', type: 'date' },
  note: { kind: 'question', type: 'information' },
  time: { kind: 'asText' },
  datetime: { kind: 'asText' },
  barcode: { kind: 'asText' },
  email: { kind: 'metadata' },
  acknowledge: { kind: 'acknowledge' },
  trigger: { kind: 'acknowledge' },
  calculate: { kind: 'calculate' },
  calculation: { kind: 'calculate' },
  hidden: { kind: 'hidden' },
  score__row: { kind: 'row', what: 'score' },
  rank__level: { kind: 'row', what: 'rank' },
};

const metadata = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'subscriberid',
  'simserial',
  'sim_id',
  'phonenumber',
  'phone_number',
  'username',
  'device_id',
  'imei',
  'audit',
  'start-geopoint',
  'background-audio',
  'background-geopoint',
  'xml-external',
  'csv-external',
]);

const choices: Readonly<Record<string, SourceItemType>> = {
  one: 'single',
  '1': 'single',
  multiple: 'multiple',
  'all that apply': 'multiple',
};

/** What a cell of the column "type" asks for. */
export function xlsformType(cell: string): XlsformType {
  const text = cell.trim().replace(/\s+/g, ' ');
  const lower = text.toLowerCase();
  if (Object.hasOwn(simple, lower)) return simple[lower] ?? { kind: 'unknown' };
  if (metadata.has(lower)) return { kind: 'metadata' };
  const [, edge, what = ''] = /^(begin|end)[_ ](?:lgroup|(\w+))/.exec(lower) ?? [];
  if (edge === 'begin') return { kind: 'begin', what: what || 'group', list: text.split(' ')[1] ?? '' };
  if (edge === 'end') return { kind: 'end', what: what || 'group' };
  if (/^select_(?:one|multiple)_(?:from_file|external)\b|^select (?:one|multiple) external\b/.test(lower))
    return { kind: 'optionsElsewhere' };
  const select =
    /^(?:add )?select[_ ]?(one|multiple|1|all that apply)(?: prompt using)?(?: from)?[_ ]?(?:list )?([^ ]+)?(?: (or[_ ]other|or specify other))?$/i.exec(
      text,
    );
  const type = choices[select?.[1]?.toLowerCase() ?? ''];
  if (select !== null && type !== undefined) {
    const other = select[3] === undefined ? {} : { or: 'other' as const };
    return { kind: 'question', type, list: select[2] ?? '', ...other };
  }
  const [, list, other] = /^rank ([^ ]+)(?: (or[_ ]other))?$/i.exec(text) ?? [];
  if (list === undefined) return { kind: 'unknown' };
  return {
    kind: 'question',
    type: 'ranking',
    list,
    ...(other === undefined ? {} : { or: 'other' as const }),
  };
}
