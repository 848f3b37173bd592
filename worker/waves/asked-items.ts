import type { AskedItems } from '../core/catalogue/series-breaks.ts';
import type { Item } from '../core/questionnaire/questionnaire.ts';
import { Problem } from '../platform/problem.ts';
import type { Services } from '../platform/services.ts';
import { findQuestionnaire } from '../questionnaires/index.ts';
import type { Wave } from './wave-store.ts';

/** The items a wave asked, by its questionnaire. */
export async function askedItems(services: Services, wave: Wave): Promise<readonly Item[]> {
  const published = await findQuestionnaire(services.db, wave.questionnaireVersionId);
  if (published === undefined) throw new Problem('internal', 'the wave has no questionnaire');
  return published.form.sections.flatMap((section) => section.items);
}

/** What every wave asked, imported ones too: a break is found between neighbours, whoever they are. */
export async function askedInAll(services: Services, waves: readonly Wave[]): Promise<readonly AskedItems[]> {
  const asked: AskedItems[] = [];
  for (const wave of waves) asked.push({ year: wave.year, items: await askedItems(services, wave) });
  return asked;
}
