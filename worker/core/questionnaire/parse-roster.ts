import type { FormFields } from './form-fields.ts';
import { besideApart, entered } from './item-fields.ts';
import type { ParsedAnswer } from './parse-answer.ts';
import type { ItemOf } from './questionnaire.ts';

/** Form value of "with no member": an answer, and not the same as none. */
export const noMember = 'none';

/** The members named, by id. */
export function parseRoster(item: ItemOf<'roster'>, fields: FormFields): ParsedAnswer {
  const chosen = new Set(entered(fields, item.code));
  const nobody = chosen.delete(noMember);
  const offered = new Set(item.members?.map(({ id }) => id));
  if ([...chosen].some((id) => !offered.has(id))) return { error: 'errorChoice' };
  if (nobody && chosen.size > 0) return { error: 'errorEitherOr', option: item.none };
  if (!nobody && chosen.size === 0) return besideApart(item, fields, undefined);
  return besideApart(item, fields, { answer: { state: 'valid', value: [...chosen].toSorted() } });
}
