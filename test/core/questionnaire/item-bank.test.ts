import { expect, test } from 'vitest';
import { checkQuestionnaire } from '../../../worker/core/questionnaire/check/check-questionnaire.ts';
import type { Section } from '../../../worker/core/questionnaire/questionnaire.ts';
import { bankModules } from '../../../worker/questionnaires/instruments/bank-modules.ts';
import { vorlaufKern } from '../../../worker/questionnaires/instruments/vorlauf-kern.ts';

test('every question of the bank can be asked behind the core questionnaire', () => {
  const pages: readonly Section[] = bankModules.flatMap(({ title, items }, module) =>
    items.map((item, at) => ({ code: `M${module}P${at}`, title, items: [item] })),
  );
  expect(checkQuestionnaire({ ...vorlaufKern, sections: [...vorlaufKern.sections, ...pages] })).toEqual([]);
});
