import type { Adapters } from '../adapter.ts';
import { change } from './change.ts';
import { concentration } from './concentration.ts';
import { disclosureAttacks } from './disclosure-attacks.ts';
import { disclosureCells } from './disclosure-cells.ts';
import { disclosureTables } from './disclosure-tables.ts';
import { distributions } from './distributions.ts';
import { growth } from './growth.ts';
import { networks } from './networks.ts';
import { nonresponse } from './nonresponse.ts';
import { panels } from './panels.ts';
import { pooling } from './pooling.ts';
import { proportions } from './proportions.ts';
import { ranks } from './ranks.ts';
import { ratings } from './ratings.ts';
import { reliability } from './reliability.ts';
import { response } from './response.ts';
import { surveys } from './surveys.ts';

/** By the name of the statistic or rule in the reference files. */
export const adapters: Adapters = {
  ...change,
  ...concentration,
  ...disclosureAttacks,
  ...disclosureCells,
  ...disclosureTables,
  ...distributions,
  ...growth,
  ...networks,
  ...nonresponse,
  ...panels,
  ...pooling,
  ...proportions,
  ...ranks,
  ...ratings,
  ...reliability,
  ...response,
  ...surveys,
};
