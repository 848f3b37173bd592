import type { releases as german } from '../de/releases.ts';

export const releases = {
  // Files
  'releases.format.xlsxDe': 'Indicators with intervals (XLSX, German)',
  'releases.format.xlsxEn': 'Indicators with intervals (XLSX, English)',
  'releases.format.csv': 'Indicators with intervals (CSV, RFC 4180)',
  'releases.format.csvExcelGerman': 'Indicators with intervals (CSV for German Excel)',
  'releases.format.snapshotJson': 'Snapshot of the edition (JSON)',
  'releases.format.htmlDe': 'Report as a page (HTML, German)',
  'releases.format.htmlEn': 'Report as a page (HTML, English)',
  'releases.format.stylesheet': 'Style of the page (CSS)',
  'releases.format.sha256Sums': 'Checksums of all files (SHA256SUMS)',

  // Edition: frame and cover
  'releases.edition.released': 'Released edition',
  'releases.edition.contents': 'Contents',
  'releases.edition.kicker': 'Indicator report {year}',
  'releases.edition.documentTitle': 'Indicator report {year}, edition {number} – {cluster}',
  'releases.edition.lead':
    'Reporting year {year}, year {age} after founding. {answered} of {frame} members answered completely (at least {complete} of the questions), which is {share}.',
  'releases.edition.number': 'Edition',
  'releases.edition.replaces': 'replaces {number}',
  'releases.edition.replacesNone': 'replaces no other',
  'releases.edition.status': 'Status',
  'releases.edition.statusReleased': 'released',
  'releases.edition.releasedFourEyes': '{day}, approved by a second person',
  'releases.edition.releasedTwoEyes': '{day}, without a second check',
  'releases.edition.checkMark': 'Check mark',
  'releases.edition.verifyLink': 'Verify authenticity',
  'releases.edition.verify': 'Verify',
  'releases.edition.otherLanguage': 'Deutsch',
  'releases.edition.fieldwork': 'Survey',
  'releases.edition.fieldworkDays': '{from} to {to}',
  'releases.edition.footer': '{cluster} · edition {number} · check mark {mark}',

  // Edition: findings
  'releases.findings.title': 'Findings',
  'releases.findings.note':
    'Each sentence says how sure it is. A fixed rule selects them: first what is behind plan, then clear changes, then the order of the catalogue.',
  'releases.findings.interval': '95%: {interval}',
  'releases.findings.counted': 'counted from records',
  'releases.findings.countedAnswers': 'counted',
  'releases.findings.none': 'There are no findings for this edition.',

  // Edition: indicators
  'releases.table.title': 'Indicators',
  'releases.table.note':
    'The 95% range stands below the value. Counted values come from records and have no sampling error.',
  'releases.table.label': 'Indicators as a table',
  'releases.table.indicator': 'Indicator',
  'releases.table.code': 'Code',
  'releases.table.baseline': 'Baseline',
  'releases.table.corridor': 'Expected',
  'releases.table.value': 'Value {year}',
  'releases.table.base': 'n/N',
  'releases.table.status': 'Status',
  'releases.table.counted': 'counted',
  'releases.table.shares': '9–10 / 7–8 / 0–6: {shares}',
  'releases.table.frameUnknown': '{n}/unknown',
  'releases.table.none': '–',
  'releases.table.words':
    'Status in words: “ahead of path”, “on course” and “behind plan” are said only where the whole 95% range supports them. Otherwise it is “not clear”. “Too early” means: before the year from which the indicator is assessed. Expected values without a source are Vorlauf’s own.',
  'releases.corridor.atLeast': 'from {from}',
  'releases.corridor.atMost': 'up to {to}',

  // Edition: trends
  'releases.trend.title': 'Trend {code}',
  'releases.trend.note':
    '{from} to {to}. Nothing is joined across years without a measurement or across a break.',
  'releases.trend.tableLabel': '{name}: all values as a table',
  'releases.trend.year': 'Year',
  'releases.trend.value': 'Value',
  'releases.trend.interval': '95% range',
  'releases.trend.bounds': 'worst to best case',
  'releases.trend.base': 'n/N',
  'releases.trend.status': 'Status',
  'releases.trend.break': 'Measured differently from {year} on: {reason}. Values below are not comparable.',

  // Edition: limits and co-causes
  'releases.limits.title': 'Limits and other causes',
  'releases.limits.note': 'What these numbers do not say.',
  'releases.limits.nonResponse':
    '{missing} of {frame} members did not answer, or not completely. The span from worst to best case shows how far off a value can be for that reason at most.',
  'releases.limits.census': 'All members answered completely.',
  'releases.limits.suppressed':
    'Suppressed to protect respondents: {codes}. This says nothing about the value.',
  'releases.limits.breaks': 'Series with a break: {codes}. Nothing is compared across the break.',
  'releases.limits.frameUnknown':
    'For {codes} the population is unknown: no correction for small groups, no worst case, no statement about change.',
  'releases.limits.causes':
    'The survey shows what members say, and the records show what was counted. Neither proves causes.',
  'releases.limits.coCausesNone': 'The office has named no other causes, for example other funding.',
  'releases.limits.coCauses': 'Other causes as named by the office:',
  'releases.changes.title': 'Since the last edition',
  'releases.events.title': 'Events',
  'releases.events.note': 'Entered by the office. An event is not an explanation.',

  // Edition: methodology annex
  'releases.methods.title': 'Methodology annex',
  'releases.methods.population': 'Population',
  'releases.methods.populationText':
    'Members in the register on {day}, without those who left during the survey: {frame}. Each organisation has one vote. Indicators about companies speak of companies only.',
  'releases.methods.fieldwork': 'Survey',
  'releases.methods.fieldworkText':
    'Web survey from {from} to {to}. Questionnaire {code}, version {version}, checksum',
  'releases.methods.mode': 'Protection of respondents',
  'releases.methods.modeText.identified': 'Identified: answer, member and person stay connected.',
  'releases.methods.modeText.pseudonymous':
    'Pseudonymous panel: the answer carries a key that is different in every wave. No role and no export links answer and member; the running application can.',
  'releases.methods.modeText.anonymous': 'Anonymous: which member gave which answer is stored nowhere.',
  'releases.methods.response': 'Response',
  'releases.methods.responseText':
    '{answered} of {frame} members answered completely (at least {complete} of the questions), which is {share}. AAPOR Response Rate 1: complete answers divided by all who could be asked. Incomplete answers count too, in the questions they answer.',
  'releases.methods.intervals': 'Intervals',
  'releases.methods.interval.exactHypergeometric':
    'Shares: exact two-sided interval of the hypergeometric distribution, confidence at least 95%. It takes into account that the population is small and finite.',
  'releases.methods.interval.studentTFinitePopulation':
    'Means and differences: Student’s interval with finite population correction, confidence 95%.',
  'releases.methods.interval.exactBinomial':
    'Shares without a known population: exact method of Clopper and Pearson.',
  'releases.methods.interval.studentT':
    'Means without a known population: t distribution without correction.',
  'releases.methods.interval.none': 'This edition holds counted values only; they have no interval.',
  'releases.methods.bounds': 'Worst and best case',
  'releases.methods.boundsText':
    'What would result if all who are missing had answered at one or at the other end of the scale. “I cannot judge this” counts as an answer and not as missing.',
  'releases.methods.change': 'Words of change',
  'releases.methods.changeText':
    '“Risen” or “fallen” only if the difference is established at the 5% level after Holm’s correction over all indicators of the wave. “Practically unchanged” only if the whole 95% range of the change lies within the margin, for counted values the difference itself. Otherwise it “cannot be decided”. The ranges shown are not corrected.',
  'releases.methods.protection': 'Protection of small groups',
  'releases.methods.protectionText':
    'A value appears only if enough answers stand behind it. Differences between published values may not show a smaller group either.',
  'releases.methods.breaks': 'Breaks',
  'releases.methods.breakLine': '{code}, from {year}: {reason} ({items})',
  'releases.methods.breaksNone': 'No series of this edition has a break.',
  'releases.methods.definitions': 'Definitions',
  'releases.methods.definitionVersion': 'definition {version}',
  'releases.methods.definitionItems': 'questions {items}',
  'releases.methods.definitionMargin': 'margin {margin}',
  'releases.methods.definitionFromAge': 'assessed from year {year}',
  'releases.methods.definitionSources': 'sources {sources}',
  'releases.methods.origin.answers': 'survey',
  'releases.methods.origin.records': 'records',
  'releases.methods.questions': 'Wording of the questions',
  'releases.methods.questionsNone': 'This edition rests on no question.',
  'releases.methods.questionYears': 'asked in {years}',
  'releases.methods.sinceMonth': '[month and year 12 months earlier]',
  'releases.methods.apart': 'apart: {label}',
  'releases.methods.revisions': 'Corrections',
  'releases.methods.revisionsText':
    'This edition is never changed. A correction appears as a new edition with its own number.',
  'releases.methods.software': 'Software',
  'releases.methods.softwareText':
    'Vorlauf {version}. All files of this edition are made from the same snapshot; the check mark is the beginning of its SHA-256 checksum.',

  // Edition: files, verify, cite
  'releases.files.title': 'Files',
  'releases.files.note': 'Below each file stands its SHA-256 checksum.',
  'releases.files.sizeKb': '{size} KB',
  'releases.verify.title': 'Verify and cite',
  'releases.verify.text':
    'Whether a file belongs to this edition is shown by its checksum. You can compare it here or enter it at:',
  'releases.verify.permanent': 'Permanent address of this edition:',
  'releases.verify.citeLabel': 'Suggested citation:',
  'releases.verify.cite':
    '{cluster} ({releaseYear}): Indicator report {year}, edition {number}. Check mark {mark}. {url}',

  // XLSX
  'releases.xlsx.cover': 'Cover',
  'releases.xlsx.notes': 'Contents and notes',
  'releases.xlsx.values': 'Values',
  'releases.xlsx.indicators': 'Indicators',
  'releases.xlsx.questions': 'Questions',
  'releases.xlsx.breaks': 'Breaks',
  'releases.xlsx.events': 'Events',
  'releases.xlsx.subject': 'Edition {number}, check mark {mark}',
  'releases.xlsx.notesHeading': 'Notes',
  'releases.xlsx.columns': 'Columns',
  'releases.xlsx.sheet.values':
    'Every published value in one row, with interval, bounds and number of answers.',
  'releases.xlsx.sheet.indicators': 'Every indicator with definition, baseline, latest value and finding.',
  'releases.xlsx.sheet.questions': 'The wording of the questions, every version.',
  'releases.xlsx.sheet.breaks': 'Places where a series begins anew.',
  'releases.xlsx.sheet.events': 'Events entered by the office.',
  'releases.xlsx.emptyMeaning':
    'An empty cell is never a zero. Why a value is missing stands in the columns absence and obs_status.',
  'releases.xlsx.formulaMeaning': 'This file holds no formulas and no links to other files.',

  // Columns of the machine-readable files
  'releases.column.edition': 'number of the edition',
  'releases.column.cluster': 'short name of the organisation',
  'releases.column.indicator': 'code of the indicator',
  'releases.column.definition_version': 'version of the definition',
  'releases.column.year': 'calendar year of the wave or of the accounts',
  'releases.column.age_years': 'age of the organisation in years',
  'releases.column.segment_way': 'breakdown; all: none',
  'releases.column.segment': 'group within the breakdown; all: everybody',
  'releases.column.value': 'value in its unit, not rounded',
  'releases.column.unit': 'unit: percent, percentagePoints, points, count, scale',
  'releases.column.lower': 'lower end of the interval',
  'releases.column.upper': 'upper end of the interval',
  'releases.column.confidence': 'confidence of the interval, 0 to 1',
  'releases.column.interval_method': 'method of the interval',
  'releases.column.bound_lower': 'worst case, if all who are missing had answered at the lower end',
  'releases.column.bound_upper': 'best case, if all who are missing had answered at the upper end',
  'releases.column.n': 'valid answers, or counted cases',
  'releases.column.population': 'members the value speaks about; empty: unknown',
  'releases.column.dont_know': 'answers “I cannot judge this”',
  'releases.column.promoters_pct': 'net score: share 9 to 10, in percent',
  'releases.column.passives_pct': 'net score: share 7 to 8, in percent',
  'releases.column.detractors_pct': 'net score: share 0 to 6, in percent',
  'releases.column.absence': 'reason why there is no value',
  'releases.column.assessment': 'status against what is expected',
  'releases.column.obs_status':
    'SDMX: A normal, B first value after a break, L not asked, M cannot exist, O missing, Q suppressed',
  'releases.column.item_versions': 'questions and their versions',
  'releases.column.name': 'name',
  'releases.column.origin': 'source: answers (survey) or records',
  'releases.column.baseline_year': 'year of the baseline',
  'releases.column.baseline_value': 'baseline value',
  'releases.column.finding': 'finding in one sentence',
  'releases.column.item': 'code of the question',
  'releases.column.item_version': 'version of the question',
  'releases.column.years': 'waves that asked this wording',
  'releases.column.text': 'wording',
  'releases.column.answers': 'answers',
  'releases.column.reason': 'reason',
  'releases.column.change_class': 'class of the change, 2 to 4',
  'releases.column.items': 'questions concerned',
  'releases.column.date': 'day',
  'releases.column.event': 'event',

  // Pages of the office
  'releases.list.title': 'Reports',
  'releases.list.lead': 'An edition freezes the published values. It is never changed afterwards.',
  'releases.list.caption': 'Released editions, newest first',
  'releases.list.empty': 'There is no edition yet.',
  'releases.list.emptyNext': 'As soon as a wave is published, you can release the first edition here.',
  'releases.list.number': 'Edition',
  'releases.list.year': 'Wave',
  'releases.list.releasedOn': 'Released on',
  'releases.list.readers': 'Who may read',
  'releases.list.readers.public': 'everybody with the link',
  'releases.list.readers.funder': 'funders who have signed in',
  'releases.list.checkMark': 'Check mark',
  'releases.list.new': 'Prepare edition {number}',
  'releases.list.newNote': 'The wave {year} is published.',
  'releases.list.noWave': 'A new edition is possible as soon as a wave is published.',
  // Check before a release
  'releases.attack.title': 'Check edition {number} before its release',
  'releases.attack.lead':
    'Before a report goes out, the program itself tries to compute answers of single companies back from everything that it and all earlier ones show. Released is only what it fails on.',
  'releases.attack.unchecked':
    'What this edition would show has not been checked yet. The check mostly takes a few seconds.',
  'releases.attack.running': 'The check is running. This page reloads by itself.',
  'releases.attack.leave': 'You may leave the page; the check goes on.',
  'releases.attack.failed': 'The check could not be finished. Nothing was released. Please try again.',
  'releases.attack.blocked': 'This edition is not released: answers could be computed back from its numbers.',
  'releases.attack.begin': 'Begin the check',
  'releases.attack.back': 'To the reports',
  'releases.attack.found': 'What could be computed back',
  'releases.attack.foundNote': 'Whom it is about and what would come out does not stand here.',
  'releases.attack.caption': 'Findings of the check',
  'releases.attack.indicator': 'Indicator',
  'releases.attack.years': 'Waves',
  'releases.attack.what': 'What',
  'releases.attack.what.few': 'the result of fewer companies than the minimum number demands',
  'releases.attack.what.agreement': 'that all of a group gave the same answer',
  'releases.attack.to': 'By whom',
  'releases.attack.to.anybody': 'by everybody who reads the reports',
  'releases.attack.to.respondent': 'by a company that has answered itself',
  'releases.attack.todo': 'What to do',
  'releases.attack.todo.round':
    'Have you taken in a past round since the last report? Take it back and check again.',
  'releases.attack.todo.roundLink': 'To the past rounds',
  'releases.attack.todo.operator':
    'Otherwise please tell those who run this installation, with the indicator and the waves. The gate should not have shown these numbers.',
  'releases.attack.todo.meanwhile':
    'Until then, do not pass the numbers of this indicator on in other ways either. Earlier reports stay as they are.',
  'releases.attack.section': 'Protection of the answers',
  'releases.attack.passed':
    'Checked on {day}: from everything that this edition and all earlier ones show, no answers of few can be computed back.',
  'releases.attack.narrowest':
    '{count} figures are suppressed; what is narrowed down most would still leave {percent} of its range open.',
  'releases.attack.following':
    'Following from those shown: {count}. Enough companies stand behind them, and they do not agree.',
  'releases.attack.uncertain':
    'Cannot be computed again, for example after an erasure, and so is not part of the check: {list}.',

  'releases.new.title': 'Release edition {number}',
  'releases.new.lead': 'Releasing freezes what stands below. This cannot be undone.',
  'releases.new.frozen': 'What is frozen',
  'releases.new.frozenNote': 'Published values only, no answers.',
  'releases.new.fact.wave': 'Wave',
  'releases.new.fact.waveValue': '{year}, closed on {day}',
  'releases.new.fact.response': 'Answered completely',
  'releases.new.fact.events': 'Events',
  'releases.new.fact.files': 'Files',
  'releases.new.filesValue': 'report as a page, XLSX, CSV, JSON, SHA256SUMS',
  'releases.new.findings': 'These findings come first',
  'releases.new.findingsNote': 'Selected by a fixed rule. They cannot be changed here.',
  'releases.new.words': 'Your statements',
  'releases.new.coCauses': 'Other causes',
  'releases.new.coCausesHint':
    'What other than your work may have influenced the values, for example other funding. Please name no persons.',
  'releases.new.changes': 'Since the last edition',
  'releases.new.changesHint': 'What is new or corrected.',
  'releases.new.readers': 'Who may read?',
  'releases.new.readers.funder': 'Funders who have signed in and whom you have given access',
  'releases.new.readers.public': 'Everybody who has the permanent link, without signing in',
  'releases.new.readers.publicHint': 'The link can be passed on. It holds no answers.',
  'releases.new.confirm': 'I have checked the values and the statements.',
  'releases.new.confirmHint': 'A later correction is possible only as a new edition with its own number.',
  'releases.new.submit': 'Release edition {number}',
  'releases.error.confirm': 'Please confirm that you have checked the values.',
  'releases.error.checksum':
    'Please enter a SHA-256 checksum of 64 characters or a check mark such as 7f3a-91c2.',
  'releases.error.file': 'Please choose a file.',

  // Pages of funders
  'releases.funder.title': 'Released editions',
  'releases.funder.lead': 'Editions that you may read. Each stays at its address, as it was released.',
  'releases.funder.editions': 'Editions',
  'releases.funder.caption': 'Editions by organisation, newest first',
  'releases.funder.cluster': 'Organisation',
  'releases.funder.empty': 'There is no edition yet that you may read.',
  'releases.funder.emptyNext': 'An edition appears here as soon as an office releases it.',

  // Verification page
  'releases.check.title': 'Verify authenticity',
  'releases.check.lead': 'Is a file the same as the one that was released? Its checksum shows it.',
  'releases.check.match': 'Matches edition {number}, file {file}.',
  'releases.check.matchMark':
    'The check mark belongs to edition {number}. Whether a file is unchanged is shown only by its whole checksum.',
  'releases.check.matchOf': '{cluster}, released on {day}.',
  'releases.check.matchUnnamed': 'Released on {day}. To read this edition you need to sign in.',
  'releases.check.open': 'Open edition {number}',
  'releases.check.unknown': 'Unknown.',
  'releases.check.unknownText':
    'No released file here belongs to this entry. A single changed character in a file gives another checksum.',
  'releases.check.byText': 'Enter a checksum',
  'releases.check.checksum': 'SHA-256 checksum or check mark',
  'releases.check.checksumHint': '64 characters out of 0–9 and a–f, or the check mark such as 7f3a-91c2.',
  'releases.check.submit': 'Verify',
  'releases.check.byFile': 'Choose a file',
  'releases.check.file': 'File',
  'releases.check.fileHint': 'The file is read for its checksum only and is not stored.',
  'releases.check.submitFile': 'Verify the file',
  'releases.check.how': 'Compute the checksum yourself',
  'releases.check.howText': 'These commands print the checksum without sending the file:',
  'releases.edition.leadProtected':
    'Reporting year {year}, year {age} after founding. {frame} members were asked; the response is suppressed (protection).',
  'releases.methods.responseProtected':
    '{frame} members were asked. The response is suppressed (protection).',
  'releases.error.changed': 'The values changed while this page was open. Please check them again.',
} as const satisfies Record<keyof typeof german, string>;
