import type { ItemOf } from '../core/questionnaire/questionnaire.ts';
import type { FormValues } from '../platform/form.ts';
import { textValues, type TypeForm } from './form-reader.ts';

type Roster = ItemOf<'roster'>;

const mostInDetail = 100;

/** Who is named, and which of the questions about each one are asked. */
export const rosterForm: TypeForm<Roster> = {
  values: ({ none, details, detailsAtMost }) =>
    Object.assign(
      { ...textValues('none', none), detailsAtMost: String(detailsAtMost) },
      ...details.map(({ text }, at): FormValues => textValues(`detail-${at}-`, text)),
    ),
  read(item, form) {
    const details = item.details.flatMap((detail, at) => {
      if (form.ticked(`detail-${at}-drop`)) return [];
      const text = form.text(`detail-${at}-`);
      if (text.de === '') form.refuse(`detail-${at}-De`, 'questionnaires.item.textNeeded');
      return [{ ...detail, text }];
    });
    return {
      ...item,
      none: form.text('none', 200),
      details,
      detailsAtMost: details.length === 0 ? 0 : form.number('detailsAtMost', 1, mostInDetail),
    };
  },
};
