import type { findings as german } from '../de/findings.ts';

export const findings = {
  'findings.notApplicable': '{Subject} is not measured for the type {typ}.',
  'findings.noAnswers': 'There is no measurement for {year}.',
  'findings.suppressed': '{Subject}, {year}: suppressed (protection).',
  'findings.npsShares':
    '{Subject}, {year}: {promoters} would very likely recommend, {detractors} would rather not (n = {n}).',
  'findings.tooEarly':
    '{Subject} is assessed only from year {assessableFromYear} after founding. {year} was year {clusterYear}.',
  'findings.first': '{Subject} was measured for the first time in {year}: {value} ({interval}).',
  'findings.firstCounted': '{Subject} was measured for the first time in {year}: {value}, counted.',
  'findings.seriesBreak':
    '{Subject} has been measured differently since {breakYear} ({reason}). Earlier values are not comparable.',
  'findings.risen':
    '{Subject} has risen from {previousValue} ({previousYear}) to {value} ({year}), by {delta} ({deltaRange}).',
  'findings.risenCounted':
    '{Subject} has risen from {previousValue} ({previousYear}) to {value} ({year}), by {delta}, counted.',
  'findings.risenSlightly':
    '{Subject} has risen, but only marginally: from {previousValue} ({previousYear}) to {value} ({year}), by {delta} ({deltaRange}).',
  'findings.risenSlightlyCounted':
    '{Subject} has risen, but only marginally: from {previousValue} ({previousYear}) to {value} ({year}), by {delta}, counted.',
  'findings.fallen':
    '{Subject} has fallen from {previousValue} ({previousYear}) to {value} ({year}), by {delta} ({deltaRange}).',
  'findings.fallenCounted':
    '{Subject} has fallen from {previousValue} ({previousYear}) to {value} ({year}), by {delta}, counted.',
  'findings.fallenSlightly':
    '{Subject} has fallen, but only marginally: from {previousValue} ({previousYear}) to {value} ({year}), by {delta} ({deltaRange}).',
  'findings.fallenSlightlyCounted':
    '{Subject} has fallen, but only marginally: from {previousValue} ({previousYear}) to {value} ({year}), by {delta}, counted.',
  'findings.unchanged':
    '{Subject} is practically unchanged: {value} ({year}), compared with {previousValue} ({previousYear}). A change of more than {margin} does not fit the data.',
  'findings.unchangedCounted':
    '{Subject} is practically unchanged: {value} ({year}), compared with {previousValue} ({previousYear}), counted.',
  'findings.undecided':
    'It cannot be decided whether {subject} has changed since {previousYear}: {value} ({year}), compared with {previousValue}; the change lies between {deltaLower} and {deltaUpper}.',
  'findings.undecidedCounted':
    'It cannot be decided whether {subject} has changed since {previousYear}: {value} ({year}), compared with {previousValue}.',

  'findings.addition.census': 'All members answered; the difference is not due to selection.',
  'findings.addition.composition':
    'The difference is mainly due to members joining and leaving: {within} among those who stayed, {entry} from new members, {exit} from leavers.',
  'findings.addition.compositionJoint':
    'The difference is mainly due to other members answering: {within} among those who stayed, {composition} from the changed composition.',
  'findings.addition.npsSmall':
    '{promoters} would very likely recommend (9–10), {passives} are undecided (7–8), {detractors} would rather not (0–6).',

  'findings.income': 'Own income €{ownBefore} → €{own}, all income €{allBefore} → €{all}.',
  'findings.incomeDenominatorToo': 'The share rose also because the denominator became smaller.',
  'findings.incomeDenominatorOnly': 'The share rose only because the denominator became smaller.',

  'findings.reason.wording': 'wording changed',
  'findings.reason.translation': 'translation changed',
  'findings.reason.scale': 'response scale changed',
  'findings.reason.layout': 'order or layout changed',
  'findings.reason.routing': 'who is asked changed',
  'findings.reason.mode': 'mode changed',
  'findings.reason.concept': 'concept redefined',
  'findings.reason.computation': 'computation changed',

  'findings.strong.notApplicable': 'not measured',
  'findings.strong.noAnswers': 'no measurement',
  'findings.strong.suppressed': 'suppressed (protection)',
  'findings.strong.npsShares': '{promoters} would very likely recommend',
  'findings.strong.tooEarly': 'only from year {assessableFromYear}',
  'findings.strong.first': 'measured for the first time',
  'findings.strong.seriesBreak': 'measured differently',
  'findings.strong.risen': 'has risen',
  'findings.strong.risenSlightly': 'has risen, but only marginally',
  'findings.strong.fallen': 'has fallen',
  'findings.strong.fallenSlightly': 'has fallen, but only marginally',
  'findings.strong.unchanged': 'practically unchanged',
  'findings.strong.undecided': 'cannot be decided',
  'findings.frameUnknown':
    '{Subject} in {year}: {value} (95%: {interval}). Who was asked is unknown, so there is no word on change.',
  'findings.frameUnknownCounted':
    '{Subject} in {year}: {value}. Who was asked is unknown, so there is no word on change.',
  'findings.strong.frameUnknown': 'Who was asked is unknown',
} as const satisfies Record<keyof typeof german, string>;
