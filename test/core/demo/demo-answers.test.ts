import { expect, test } from 'vitest';
import type { Answer } from '../../../worker/core/questionnaire/answer.ts';
import { itemsOf } from '../../../worker/core/questionnaire/counted-answers.ts';
import { visibleItems } from '../../../worker/core/questionnaire/visible-items.ts';
import { instrumentOf } from '../../../worker/questionnaires/instruments/index.ts';
import { demoSeed, generateDemo } from '../../../worker/development/demo/generate-demo.ts';

const demo = generateDemo(demoSeed);
const responses = demo.clusters.flatMap((cluster) =>
  cluster.waves.flatMap((wave) =>
    wave.responses.map((response) => {
      const member = cluster.members.find(({ key }) => key === response.memberKey);
      if (member === undefined) throw new Error(`no member ${response.memberKey}`);
      return { ...response, member, wave, cluster };
    }),
  ),
);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The core instrument in its order, with the valid codes of its scales. */
const validCodes: Record<string, readonly number[]> = {
  SM1: range(1, 5),
  SA1: range(1, 5),
  CB1: range(1, 5),
  NP1: range(0, 10),
  TR1: range(1, 5),
  TR2: range(1, 5),
  NE1: range(1, 5),
  DO1: range(1, 5),
  JS1: range(1, 5),
  JS2: range(1, 5),
  JS3: range(1, 5),
  SI1: range(1, 5),
  KG1: range(0, 4),
  QK1: range(0, 4),
  PP1: range(1, 5),
  HR2: range(0, 4),
  SUG1C: [0, 1],
  RO1: [1, 2, 3, 90],
};
const states = (item: string): Set<Answer['state'] | undefined> =>
  new Set(responses.map(({ answers }) => answers[item]?.state));

test('every response answers exactly the items of the core instrument', () => {
  const items = [...Object.keys(validCodes), 'SUG1'].toSorted();
  for (const { answers } of responses) expect(Object.keys(answers).toSorted()).toEqual(items);
});

test('shown are exactly the items that the shipped instrument shows this member after these answers', () => {
  for (const { answers, member, wave } of responses) {
    const instrument = instrumentOf('vorlauf-kern', wave.questionnaireVersion);
    if (instrument === undefined) throw new Error(`no instrument ${wave.questionnaireVersion}`);
    const visible = visibleItems(instrument, answers, { memberKind: member.kind, hasOffice: 'yes' });
    const shown = itemsOf(instrument).filter(({ code }) => answers[code]?.state !== 'notShown');
    expect(shown.map(({ code }) => code)).toEqual([...visible]);
  }
});

test('valid codes are those of the scale, and nearly all of them occur', () => {
  for (const [item, codes] of Object.entries(validCodes)) {
    const given = responses.flatMap(({ answers }) => {
      const answer = answers[item];
      return answer?.state === 'valid' ? [answer.value] : [];
    });
    const used = new Set(given);
    expect([...used].every((value) => codes.includes(Number(value)))).toBe(true);
    expect(used.size).toBeGreaterThanOrEqual(Math.min(codes.length, 9));
  }
});

test("don't know and does not apply occur only where they are offered", () => {
  for (const item of ['NP1', 'TR2', 'PP1', 'RO1', 'SUG1', 'SUG1C'])
    expect(states(item)).not.toContain('dontKnow');
  for (const item of ['SM1', 'NE1', 'DO1', 'JS1', 'HR2']) expect(states(item)).toContain('dontKnow');
  for (const item of Object.keys(validCodes).filter((code) => code !== 'KG1')) {
    expect(states(item)).not.toContain('notApplicable');
  }
  expect(states('KG1')).toContain('notApplicable');
});

test('PP1 is shown to companies only, HR2 to those with at least a little shortage', () => {
  for (const { answers, member } of responses) {
    const pressure = answers['PP1'];
    expect(pressure?.state === 'notShown').toBe(member.kind !== 'company');
    const isAffected = pressure?.state === 'valid' && Number(pressure.value) >= 2;
    expect(answers['HR2']?.state !== 'notShown').toBe(isAffected);
  }
});

test('consent to quote is asked only of those who wrote a text', () => {
  for (const { answers } of responses) {
    expect(answers['SUG1C']?.state !== 'notShown').toBe(answers['SUG1']?.state === 'valid');
  }
  expect(states('SUG1C')).toEqual(new Set(['valid', 'skipped', 'notShown']));
});

test('texts are German sentences of at most 1,000 characters, different within a wave', () => {
  for (const cluster of demo.clusters) {
    for (const wave of cluster.waves) {
      const texts = wave.responses.flatMap(({ answers }) => {
        const answer = answers['SUG1'];
        return answer?.state === 'valid' ? [String(answer.value)] : [];
      });
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) expect(text).toMatch(/^[A-ZÄÖÜ].{10,990}\.$/);
    }
  }
});

test('"other" has its text, and nothing else has one', () => {
  for (const { answers } of responses) {
    for (const [item, answer] of Object.entries(answers)) {
      const hasOther = answer.state === 'valid' && answer.other !== undefined;
      expect(hasOther).toBe(item === 'RO1' && answer.state === 'valid' && answer.value === 90);
    }
  }
});

test("members below two years say don't know more often", () => {
  const offered = ['SM1', 'SA1', 'CB1', 'TR1', 'NE1', 'DO1', 'JS1', 'JS2', 'JS3', 'SI1', 'QK1'];
  const rate = (isNew: boolean): number => {
    const answers = responses
      .filter(({ member, wave }) => {
        const twoYearsLater = `${Number(member.joinedOn.slice(0, 4)) + 2}${member.joinedOn.slice(4)}`;
        return wave.opensOn < twoYearsLater === isNew;
      })
      .flatMap((response) => offered.map((item) => response.answers[item]?.state));
    return answers.filter((state) => state === 'dontKnow').length / answers.length;
  };
  expect(rate(true)).toBeGreaterThan(1.5 * rate(false));
});

test('respondents gave what they would have given, but for what they left out', () => {
  let leftOut = 0;
  for (const { answers, cluster, wave, memberKey } of responses) {
    const truth = demo.truth[cluster.slug]?.waves.find(({ year }) => year === wave.year);
    for (const [item, answer] of Object.entries(answers)) {
      const potential = truth?.potential[memberKey]?.[item];
      if (answer.state === potential?.state) expect(answer).toEqual(potential);
      else {
        leftOut += 1;
        expect(answer.state === 'skipped' || (item === 'HR2' && answers['PP1']?.state === 'skipped')).toBe(
          true,
        );
      }
    }
  }
  // 1.5 % of about 17 items each.
  expect(leftOut / (responses.length * 17)).toBeGreaterThan(0.008);
  expect(leftOut / (responses.length * 17)).toBeLessThan(0.025);
});
