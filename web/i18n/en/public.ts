import type { publicPages as german } from '../de/public.ts';

export const publicPages = {
  'public.landing.title': 'The way of a cluster in indicators',
  'public.landing.headline': 'A cluster needs five to ten years of lead time. Here you see the way there.',
  'public.landing.lead':
    'Members answer once a year in a few minutes, the cluster office keeps its records. Vorlauf turns both into indicators that say how sure they are.',
  'public.landing.signIn': 'Sign in',
  'public.landing.toClusters': 'To your clusters',
  'public.landing.officeTitle': 'For the cluster office',
  'public.landing.office':
    'Opening a survey takes a quarter of an hour. You see who is still missing, but not what anybody answered. After it closes, the results stand beside those of earlier years, with their uncertainty.',
  'public.landing.memberTitle': 'For members',
  'public.landing.member': 'You open the link in your e-mail; you need no account. Only summaries are shown.',
  'public.landing.funderTitle': 'For funders',
  'public.landing.funder':
    'A released report never changes again. Every file carries a checksum, and every number names its base.',
  'public.landing.verify': 'Check a report',

  'public.methods.title': 'How the numbers are made',
  'public.methods.lead':
    'Every number says how many answers it comes from and how precise it is. Here is how we compute.',
  'public.methods.unitTitle': 'Who counts',
  'public.methods.unit':
    'The unit is the company: one vote per member, whatever its size. N is the number of members on the day the survey opens; members that leave while it runs do not count. n is the number of valid answers to this one question.',
  'public.methods.dontKnow':
    '“I cannot judge” is an answer, not a gap. Such answers do not count in the share, but they do count in the response. How many members can judge the question is estimated from those who answered.',
  'public.methods.intervalTitle': 'The 95% range',
  'public.methods.intervalShare':
    'Shares: for every possible number of satisfied members we ask whether what was observed still fits (hypergeometric distribution, computed exactly). The range covers all numbers that fit. If everybody answers, its width is zero.',
  'public.methods.intervalMean':
    'Means and differences: t distribution on the spread between companies, reduced by the share of members that answered.',
  'public.methods.intervalScore':
    'Net recommendation: share of answers 9 and 10 minus share of answers 0 to 6, in points from −100 to +100.',
  'public.methods.intervalLimit':
    'The range describes the chance of selection. It does not describe that satisfied members may be more likely to answer. The bounds are there for that.',
  'public.methods.boundsTitle': 'The bounds: worst and best case',
  'public.methods.bounds':
    'We go on computing twice: once as if all who are missing had answered unfavourably, once favourably. The true value lies between these bounds, without any assumption.',
  'public.methods.boundsExample':
    'Example: 45 of 60 members answer, 32 of them are satisfied. The bounds are 32 of 60 and 47 of 60, that is 53 to 78 per cent.',
  'public.methods.changeTitle': 'When something has changed',
  'public.methods.changeTest':
    'Risen or fallen is written only if chance explains the change badly: with less than 5 per cent error over all indicators of a wave together (Holm’s method). That many companies answer in both years is taken into account.',
  'public.methods.changeUnchanged':
    'Practically unchanged means: the whole range of the change is small, usually less than five percentage points either way.',
  'public.methods.changeUndecided':
    'Otherwise it cannot be decided. That is a result, not a fault. The ranges shown are not adjusted for the number of indicators; so a range may lie just above zero and the change still be undecided.',
  'public.methods.changeParts':
    'A change has five parts: members that stayed, joined, returned, left and fell silent. Where a part would hold too few companies, the parts are shown together.',
  'public.methods.breakTitle': 'When a series begins anew',
  'public.methods.break':
    'If the wording, the translation, the response scale or the concept changes, the new value is not comparable with the old one. The line has a double bar there, and nothing is joined across it. Spelling and punctuation change nothing. A year without a survey stays a gap, too.',
  'public.methods.pathTitle': 'The path by age',
  'public.methods.path':
    'A cluster is measured by its age: set-up to three years, growth to six, then consolidation. On course is written only if the whole range lies inside the expected corridor; behind plan only if it lies entirely below. Some indicators are assessed only from a certain age; before that it is too early.',
  'public.methods.pathSource': 'Most corridors have no published basis. Those are marked as our own default.',
  'public.methods.protectionTitle': 'Protection of answers',
  'public.methods.protection':
    'A number appears only when enough companies stand behind it. That holds for everybody, the cluster office included.',
  'public.methods.protectionRest':
    'What could be worked out by subtraction is suppressed with it: if one group is too small, a second one is missing as well. Tables are broken down by one characteristic at a time; there are no free filters over answers.',
  'public.methods.protectionRecords':
    'The cluster office sees the records it keeps in full. Outside, own income appears only from {payers} payers on, and only where none of them stands out (p %-rule and dominance rule over groups of companies; the limits are secret).',
  'public.methods.protectionBenchmark':
    'A comparison needs at least {clusters} clusters; none may contribute more than {share} of the answers.',
  'public.methods.thresholdsCaption': 'Minimum number of valid answers before something appears',
  'public.methods.thresholdsKind': 'Kind of number',
  'public.methods.thresholdsMinimum': 'at least',
  'public.methods.threshold.mean': 'Mean',
  'public.methods.threshold.meanWithInterval': 'Mean with its 95% range',
  'public.methods.threshold.share': 'Share',
  'public.methods.threshold.topBoxShare': 'Share of the two top answers',
  'public.methods.threshold.distribution': 'Distribution over all answers',
  'public.methods.threshold.netScoreShares': 'The three shares of recommendation',
  'public.methods.threshold.freeText': 'Free texts, only after review',
  'public.methods.threshold.opinionsOfPersons': 'Opinions of individual persons',
  'public.methods.threshold.memberTrend': 'Trend of the members over several waves (members)',
  'public.methods.threshold.percentiles': 'Percentiles',
  'public.methods.recordsTitle': 'Numbers from records',
  'public.methods.records':
    'Number of members, retention and own financing are counted. They have no sampling error and therefore no range; in charts they are a square.',

  'public.privacy.title': 'Data and rights',
  'public.privacy.lead':
    'This page says what the platform stores. Every survey has a notice of its own; it names who is responsible.',
  'public.privacy.answersTitle': 'Your answers',
  'public.privacy.answers':
    'Answers are kept under a key instead of your name, a different one every year. The cluster office sees whether your company took part, but not what you answered. Only summaries are shown.',
  'public.privacy.answersLimit':
    'To be plain: the running application can link keys and companies. It does so only to compare two years and to show you your own answers. No role and no export links them.',
  'public.privacy.linkTitle': 'Your link',
  'public.privacy.link':
    'With the link from the e-mail you can answer, but read nothing back. Reading back works only on the same device or with the code you see when you first save. Whoever forwards the e-mail therefore passes on no answers.',
  'public.privacy.contactsTitle': 'Contact details',
  'public.privacy.contacts':
    'The cluster office enters the name, e-mail address and language of the contact person. We use them for surveys only. Every e-mail has a link to stop further ones.',
  'public.privacy.officeTitle': 'People who sign in',
  'public.privacy.office':
    'Whoever signs in is registered with name, e-mail address and role. Changes are recorded with person and time.',
  'public.privacy.cookiesTitle': 'Cookies and logs',
  'public.privacy.cookies':
    'There are necessary cookies only: for signing in, for the questionnaire you began and for the language. Nothing is loaded from other servers, nobody counts your visits. Our logs hold no links, addresses or answers.',
  'public.privacy.rightsTitle': 'Your rights',
  'public.privacy.rights':
    'You may ask for access, correction, erasure and restriction, object to the processing and complain to a supervisory authority. Turn to your cluster office. Values already published are not recomputed after an erasure.',

  'public.accessibility.title': 'Accessibility',
  'public.accessibility.lead':
    'Everybody should be able to use Vorlauf: with a keyboard, a screen reader, large type and without script.',
  'public.accessibility.aimTitle': 'Aim',
  'public.accessibility.aim':
    'The yardstick is WCAG 2.2, level AA. Every page works without JavaScript, can be read from a width of 320 pixels and has a light and a dark display following the setting of your device.',
  'public.accessibility.chartsTitle': 'Charts',
  'public.accessibility.charts':
    'Every chart has its finding as a sentence and all values as a table. Series and marks differ by form and word, never by colour alone.',
  'public.accessibility.checkedTitle': 'How it was checked',
  'public.accessibility.checked':
    'The pages are checked automatically with axe and by keyboard. A review by an independent body and trials with the people concerned are still to come. There are no texts in plain language or sign language yet.',
  'public.accessibility.contactTitle': 'Report a barrier',
  'public.accessibility.contact':
    'Write to your cluster office; the address is in every e-mail about a survey. On request you will receive the questionnaire in another form.',
} as const satisfies Record<keyof typeof german, string>;
