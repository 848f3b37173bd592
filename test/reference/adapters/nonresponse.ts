import { designDegreesOfFreedom } from '../../../worker/core/statistics/design/survey-design.ts';
import { designMean } from '../../../worker/core/statistics/design/design-mean.ts';
import { weightedDesign } from '../../../worker/core/statistics/design/weighted-design.ts';
import { fitResponseModel } from '../../../worker/core/statistics/nonresponse/fit-response-model.ts';
import type { ResponseModel } from '../../../worker/core/statistics/nonresponse/fit-response-model.ts';
import { groupPropensities } from '../../../worker/core/statistics/nonresponse/group-propensities.ts';
import { inverseProbabilityWeights } from '../../../worker/core/statistics/nonresponse/inverse-probability-weights.ts';
import { partialRIndicators } from '../../../worker/core/statistics/nonresponse/partial-r-indicators.ts';
import { rIndicator } from '../../../worker/core/statistics/nonresponse/r-indicator.ts';
import type { ResponsePropensities } from '../../../worker/core/statistics/nonresponse/response-propensities.ts';
import { columnOf, numbersOf } from '../adapter.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import type { DataSet, Fields, Json } from '../cases.ts';
import { answered, labelsOf } from './survey-sample.ts';

function columnsNamed(names: Json | undefined): readonly Json[] {
  if (names === undefined) return [];
  return Array.isArray(names) ? names : [names];
}

function respondedOf(input: Fields, data: DataSet): readonly boolean[] {
  return numbersOf(input.responded, data).map((each) => each === 1);
}

function labelColumns(names: Json | undefined, data: DataSet): readonly (readonly string[])[] {
  return columnsNamed(names).map((name) => labelsOf(columnOf(name, data)));
}

function modelOf(input: Fields, data: DataSet): ResponseModel {
  return fitResponseModel({
    responded: respondedOf(input, data),
    factors: labelColumns(input.factors, data),
    covariates: columnsNamed(input.covariates).map((name) => numbersOf(name, data)),
  });
}

function propensitiesOf(input: Fields, data: DataSet): ResponsePropensities {
  if (input.cells === undefined) {
    const model = modelOf(input, data);
    if (model.kind !== 'fitted') throw new RangeError(model.kind);
    return model;
  }
  const responded = respondedOf(input, data);
  const facts = labelColumns(input.cells, data);
  return groupPropensities(
    responded.map((_, member) => facts.map((column) => column[member]).join('|')),
    responded,
  );
}

const representativity: Adapter = (input, data) => {
  const indicator = rIndicator(propensitiesOf(input, data));
  return {
    r: indicator?.value ?? null,
    unadjusted: indicator?.unadjusted ?? null,
    mean_propensity: indicator?.meanPropensity ?? null,
  };
};

const partialRepresentativity: Adapter = (input, data) => {
  const names = columnsNamed(input.variables).map(String);
  const indicators = partialRIndicators(
    propensitiesOf(input, data),
    names.map((name) => ({ name, categoryOf: labelsOf(columnOf(name, data)) })),
  );
  return Object.fromEntries(
    (indicators ?? []).map((each) => [
      each.name,
      {
        unconditional: each.unconditional,
        conditional: each.conditional,
        unconditional_unadjusted: each.unconditionalUnadjusted,
        conditional_unadjusted: each.conditionalUnadjusted,
        by_category: each.categories.map(({ unconditional }) => unconditional),
        within_category: each.categories.map(({ conditional }) => conditional),
      },
    ]),
  );
};

const responseModel: Adapter = (input, data) => {
  const model = modelOf(input, data);
  if (model.kind !== 'fitted') return { identified: false, refusal: model.kind };
  return { coefficients: model.coefficients, se: model.standardErrors, propensities: model.propensities };
};

const weightedMean: Adapter = (input, data) => {
  const responded = respondedOf(input, data);
  const outcome = inverseProbabilityWeights(propensitiesOf(input, data), responded);
  if (outcome.kind !== 'weighted') return { identified: false, refusal: outcome };
  const design = weightedDesign(outcome.weights);
  const answers = answered(columnOf(input.y, data).filter((_, member) => responded[member]));
  const mean = designMean({
    ...answers,
    design,
    confidence: 0.95,
    degreesOfFreedom: designDegreesOfFreedom(design),
  });
  return {
    estimate: mean?.estimate ?? null,
    se: mean?.standardError ?? null,
    df: mean?.degreesOfFreedom ?? null,
    ci95_lower: mean?.lower ?? null,
    ci95_upper: mean?.upper ?? null,
    members: outcome.weights.reduce((sum, weight) => sum + weight, 0),
  };
};

export const nonresponse: Adapters = {
  'response.ipwMean': weightedMean,
  'response.model': responseModel,
  'response.partialR': partialRepresentativity,
  'response.rIndicator': representativity,
};
