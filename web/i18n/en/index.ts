import { access } from './access.ts';
import { api } from './api.ts';
import { checks } from './checks.ts';
import { clusters } from './clusters.ts';
import { common } from './common.ts';
import { conditions } from './conditions.ts';
import { exchange } from './exchange.ts';
import { fieldwork } from './fieldwork.ts';
import { findings } from './findings.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { jobs } from './jobs.ts';
import { mails } from './mails.ts';
import { problem } from './problem.ts';
import { publicPages } from './public.ts';
import { questionnaires } from './questionnaires.ts';
import { readers } from './readers.ts';
import { records } from './records.ts';
import { releases } from './releases.ts';
import { rotation } from './rotation.ts';
import { rounds } from './rounds.ts';
import { survey } from './survey.ts';
import { versions } from './versions.ts';
import { waves } from './waves.ts';

export const en = {
  ...access,
  ...api,
  ...checks,
  ...clusters,
  ...common,
  ...conditions,
  ...exchange,
  ...fieldwork,
  ...findings,
  ...imports,
  ...indicators,
  ...jobs,
  ...mails,
  ...problem,
  ...publicPages,
  ...questionnaires,
  ...readers,
  ...records,
  ...releases,
  ...rotation,
  ...rounds,
  ...survey,
  ...versions,
  ...waves,
} as const;
