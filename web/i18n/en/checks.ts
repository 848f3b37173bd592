import type { checks as german } from '../de/checks.ts';

export const checks = {
  'checks.badCode':
    'The code “{about}” is none: a code begins with a letter and holds only letters without accents, digits, full stops, hyphens and underscores.',
  'checks.reservedCode': 'The code “{about}” is already used for something else.',
  'checks.duplicateCode': 'The code “{about}” is there twice.',
  'checks.codeClash': 'The code does not fit beside “{about}”: both need the same field of the form.',
  'checks.emptyText': 'A text is missing ({about}).',
  'checks.unknownPlaceholder': 'There is no value for the placeholder “{about}”.',
  'checks.pipedAhead':
    'A text takes up the answer to {about}. This is possible only with questions of earlier pages.',
  'checks.tooFewOptions': 'There are too few answers to choose from ({about}).',
  'checks.duplicateOption': 'The answer code {about} is there twice.',
  'checks.badOptionCode':
    'The answer code {about} is no whole number, or stands for missing answers (94 to 99).',
  'checks.emptyRange': 'This limit allows no answer or is none: {about}.',
  'checks.notAlone': '{about} needs a page of its own.',
  'checks.unknownItem': 'A condition names {about}. There is no such question.',
  'checks.unknownOption': 'A condition names an answer that does not exist: {about}.',
  'checks.unknownFact': 'A condition names a fact that does not exist: {about}.',
  'checks.unknownComputed': 'There is no computed value “{about}”.',
  'checks.takesNoAnswer': 'A condition asks for {about}. Nothing is answered there.',
  'checks.wrongType': '{about} cannot be compared like this.',
  'checks.looksAhead': 'A condition depends on {about}. That is asked only later.',
  'checks.circle': '{about} depends on itself.',
  'checks.emptySection': 'There is no question on this page.',
  'checks.neverShown': 'Nobody ever sees this question: no answer meets its condition.',
  'checks.unreachablePage': 'Nobody ever comes to this page: no answer meets its condition.',
  'checks.neverOffered': 'The answer {about} is never offered: no answer meets its condition.',
} as const satisfies Record<keyof typeof german, string>;
