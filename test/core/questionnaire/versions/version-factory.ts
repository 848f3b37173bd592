import type { Item, ItemOf, Questionnaire } from '../../../../worker/core/questionnaire/questionnaire.ts';

/** A question on a scale, with a wording of its own. */
export function rated(
  code: string,
  { points = 5, version = '1' }: { readonly points?: number; readonly version?: string } = {},
): ItemOf<'rating'> {
  return {
    code,
    version,
    type: 'rating',
    scale: 'S',
    text: { de: `Wie zufrieden sind Sie mit ${code}?`, en: `How satisfied are you with ${code}?` },
    options: Array.from({ length: points }, (_, at) => ({
      code: at + 1,
      label: { de: `Punkt ${at + 1}`, en: `point ${at + 1}` },
    })),
  };
}

export const ask = (code: string): Item => rated(code);

/** A questionnaire of pages, each a list of questions. */
export function questionnaireOf(...pages: readonly (readonly Item[])[]): Questionnaire {
  return {
    code: 'q',
    version: '1',
    title: { de: 'Fragebogen', en: 'Questionnaire' },
    sections: pages.map((items) => ({
      code: `P-${items[0]?.code ?? 'x'}`,
      title: { de: 'Seite', en: 'Page' },
      items,
    })),
  };
}
