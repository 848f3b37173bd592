import type { Section } from '../questionnaire.ts';

/** Questions with the same answers in a row on one page; the project's items have three to five. */
const mostInARow = 5;
const mostRows = 10;

/**
 * A page that becomes a grid in the respondent's eyes: answers are ticked straight down. Also a battery with more
 * rows than a phone's page bears.
 * @returns the first question of the run and how many there are
 */
export function gridOnPhone({
  items,
}: Section): readonly { readonly item: string; readonly found: string }[] {
  const found: { item: string; found: string }[] = [];
  let run = { item: '', scale: '', length: 0 };
  const end = () => {
    if (run.length > mostInARow) found.push({ item: run.item, found: String(run.length) });
  };
  for (const item of items) {
    const scale = item.type === 'rating' ? JSON.stringify(item.options.map(({ label }) => label.de)) : '';
    if (scale !== '' && scale === run.scale) run = { ...run, length: run.length + 1 };
    else {
      end();
      run = { item: item.code, scale, length: scale === '' ? 0 : 1 };
    }
    if (item.type === 'importancePerformance' && item.rows.length > mostRows)
      found.push({ item: item.code, found: String(item.rows.length) });
  }
  end();
  return found;
}
