import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designMean } from '../../../../worker/core/statistics/design/design-mean.ts';
import { weightedDesign } from '../../../../worker/core/statistics/design/weighted-design.ts';
import { fitResponseModel } from '../../../../worker/core/statistics/nonresponse/fit-response-model.ts';
import { groupPropensities } from '../../../../worker/core/statistics/nonresponse/group-propensities.ts';
import { inverseProbabilityWeights } from '../../../../worker/core/statistics/nonresponse/inverse-probability-weights.ts';

const responded = [true, true, true, false, true, false, false, false];
const groupOf = [...'aaaabbbb'];

describe('weights against attrition', () => {
  it('let those who answered again stand for their group', () => {
    // Three of four and one of four: 4/3 each and 4. Mean of 6, 6, 9 and 2: (4/3 · 21 + 4 · 2)/8 = 4.5 instead of 5.75.
    const outcome = inverseProbabilityWeights(groupPropensities(groupOf, responded), responded);
    if (outcome.kind !== 'weighted') throw new Error(outcome.kind);
    [4 / 3, 4 / 3, 4 / 3, 4].forEach((weight, at) => expect(outcome.weights[at]).toBeCloseTo(weight, 12));
    const mean = designMean({
      values: [6, 6, 9, 2],
      design: weightedDesign(outcome.weights),
      confidence: 0.95,
    });
    expect(mean?.estimate).toBeCloseTo(4.5, 12);
  });
  it('are equal where everybody is as likely, and say whom nobody stands for', () => {
    const same = inverseProbabilityWeights({ propensities: [0.5, 0.5], errorVariances: [0, 0] }, [
      true,
      true,
    ]);
    expect(same).toEqual({ kind: 'weighted', weights: [2, 2] });
    const silent = [true, true, true, true, false, false, false, false];
    expect(inverseProbabilityWeights(groupPropensities(groupOf, silent), silent)).toEqual({
      kind: 'uncovered',
      members: 4,
    });
  });
  it('add up to the members of each group', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.boolean())), (members) => {
        const all = [...members, ['a', true] as const, ['b', true] as const];
        const answers = all.map(([, answered]) => answered);
        const outcome = inverseProbabilityWeights(
          groupPropensities(
            all.map(([name]) => name),
            answers,
          ),
          answers,
        );
        if (outcome.kind !== 'weighted') throw new Error(outcome.kind);
        expect(outcome.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(all.length, 9);
      }),
    );
  });
  it('are refused where somebody answered who never would', () => {
    const model = { propensities: [0, 0.5], errorVariances: [0, 0] };
    expect(() => inverseProbabilityWeights(model, [true, true])).toThrow(RangeError);
    expect(() => inverseProbabilityWeights(model, [true])).toThrow(RangeError);
  });
});

describe('the response model', () => {
  it('with one factor gives the rates of its groups', () => {
    const model = fitResponseModel({ responded, factors: [groupOf], covariates: [] });
    if (model.kind !== 'fitted') throw new Error(model.kind);
    const groups = groupPropensities(groupOf, responded);
    model.propensities.forEach((each, member) =>
      expect(each).toBeCloseTo(groups.propensities[member] ?? NaN, 10),
    );
    model.errorVariances.forEach((each, member) =>
      expect(each).toBeCloseTo(groups.errorVariances[member] ?? NaN, 10),
    );
    // ln(3/1), and ln(1/3) − ln(3); the errors √(1/3 + 1/1) and √(1/3 + 1 + 1 + 1/3).
    expect(model.coefficients[0]).toBeCloseTo(Math.log(3), 9);
    expect(model.coefficients[1]).toBeCloseTo(-2 * Math.log(3), 9);
    expect(model.standardErrors[0]).toBeCloseTo(Math.sqrt(4 / 3), 9);
    expect(model.standardErrors[1]).toBeCloseTo(Math.sqrt(8 / 3), 9);
  });
  it('without any fact gives everybody the response rate', () => {
    const model = fitResponseModel({ responded: [true, true, false], factors: [], covariates: [] });
    expect(model.kind === 'fitted' && model.propensities[2]).toBeCloseTo(2 / 3, 10);
  });
  it('does not depend on the order of the members, nor on the unit of a covariate', () => {
    const earlier = [5, 3, 4, 2, 4, 1, 5, 2];
    const there = fitResponseModel({ responded, factors: [groupOf], covariates: [earlier] });
    const back = fitResponseModel({
      responded: responded.toReversed(),
      factors: [groupOf.toReversed()],
      covariates: [earlier.toReversed().map((each) => 1000 * each)],
    });
    if (there.kind !== 'fitted' || back.kind !== 'fitted') throw new Error('not fitted');
    there.propensities.forEach((each, member) => expect(back.propensities[7 - member]).toBeCloseTo(each, 9));
    expect(1000 * (back.coefficients[2] ?? NaN)).toBeCloseTo(there.coefficients[2] ?? NaN, 7);
  });
  it('is refused where there is nothing to explain, or everything is', () => {
    expect(fitResponseModel({ responded: [true, true], factors: [], covariates: [] }).kind).toBe(
      'oneOutcome',
    );
    expect(fitResponseModel({ responded: [], factors: [], covariates: [] }).kind).toBe('oneOutcome');
    const earlier = [8, 7, 6, 2, 5, 1, 1, 3];
    // Who gave 5 or more answered again, nobody else did.
    expect(fitResponseModel({ responded, factors: [], covariates: [earlier] }).kind).toBe('separated');
    // All of a answered, of b some.
    const some = [true, true, true, true, true, false, true, false];
    expect(fitResponseModel({ responded: some, factors: [groupOf], covariates: [] }).kind).toBe('separated');
  });
  it('is refused where columns repeat one another or are too many', () => {
    const number = [1, 2, 3, 5, 2, 4, 1, 3];
    const collinear = (
      covariates: readonly (readonly number[])[],
      factors: readonly (readonly string[])[] = [],
    ) => fitResponseModel({ responded, factors, covariates }).kind;
    expect(collinear([number, number.map((each) => 2 * each - 1)])).toBe('collinear');
    expect(collinear([number.map(() => 7)])).toBe('collinear');
    expect(collinear([], [groupOf, groupOf])).toBe('collinear');
    expect(collinear([], [[...'abcdefgh']])).toBe('collinear');
  });
  it('refuses columns of another length and numbers that are not finite', () => {
    expect(() => fitResponseModel({ responded, factors: [['a']], covariates: [] })).toThrow(RangeError);
    expect(() =>
      fitResponseModel({ responded, factors: [], covariates: [responded.map(() => NaN)] }),
    ).toThrow(RangeError);
  });
});
