/**
 * Both languages of a room one after the other: compressed, a key costs its letters once, because the other language
 * stands within reach. One language after the other makes the Worker about 3 KB larger.
 */
import './de/access.ts';
import './en/access.ts';
import './de/api.ts';
import './en/api.ts';
import './de/clusters.ts';
import './en/clusters.ts';
import './de/common.ts';
import './en/common.ts';
import './de/fieldwork.ts';
import './en/fieldwork.ts';
import './de/findings.ts';
import './en/findings.ts';
import './de/imports.ts';
import './en/imports.ts';
import './de/indicators.ts';
import './en/indicators.ts';
import './de/jobs.ts';
import './en/jobs.ts';
import './de/mails.ts';
import './en/mails.ts';
import './de/problem.ts';
import './en/problem.ts';
import './de/public.ts';
import './en/public.ts';
import './de/readers.ts';
import './en/readers.ts';
import './de/records.ts';
import './en/records.ts';
import './de/releases.ts';
import './en/releases.ts';
import './de/rounds.ts';
import './en/rounds.ts';
import './de/survey.ts';
import './en/survey.ts';
import './de/waves.ts';
import './en/waves.ts';
