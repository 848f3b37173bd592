import type { mails as german } from '../de/mails.ts';

export const mails = {
  'mails.greeting': 'Dear {vorname} {nachname},',
  'mails.signature': '{absender_name}, {absender_funktion}',
  'mails.regards': 'Kind regards',
  'mails.phone': 'phone {kontakt_tel}',
  'mails.mode.pseudonymous':
    'The {mgmt} sees whether your company has taken part, but not what you answered.',
  'mails.link.pseudonymous':
    'You can pause, continue on another device with your code and change your answers until the deadline.',
  'mails.measure': 'After the last survey we changed the following: {massnahme}.',
  'mails.successor': 'Not the right person? Name another contact: {nachfolge_link}',
  'mails.optOut': 'No e-mails about this survey: {abmelde_link}',
  'mails.invitation.subject': 'Your view of {cluster_name}: {minuten} minutes by {frist_datum}',
  'mails.invitation.why':
    'Once a year we ask all members what working together at {cluster_name} achieves and what is missing. We need your help: nobody else can give us the view of {unternehmen}.',
  'mails.invitation.criticism': 'Criticism is expressly welcome.',
  'mails.invitation.link': 'Go to the survey ({minuten} minutes, by {frist_datum}):',
  'mails.invitation.privacy': 'More: {datenschutz_link}',
  'mails.invitation.result':
    'The {mgmt} will present the results from {ergebnis_datum} on. If you have questions, please contact {kontakt}.',
  'mails.invitation.thanks': 'Thank you and kind regards',
  'mails.reminder1.subject': 'Open until {frist_datum}: we are missing your view',
  'mails.reminder1.ago': 'A week ago we asked for your assessment.',
  'mails.reminder1.asked': 'On {datum} we asked for your assessment.',
  'mails.reminder1.answered':
    'So far {n_antworten} of {n_eingeladen} members have answered. The more there are, the less the result depends on chance.',
  'mails.reminder1.more': 'The more members answer, the less the result depends on chance.',
  'mails.reminder1.minutes': 'It takes {minuten} minutes.',
  'mails.reminder2.subject': 'The survey closes the day after tomorrow',
  'mails.reminder2.subjectUntil': 'Open until {frist_datum}: last reminder',
  'mails.reminder2.closing':
    'We close the survey on {frist_datum} at {frist_uhrzeit}. Incomplete answers help too: you may leave out any question.',
  'mails.reminder2.last': 'This is the last reminder.',
  'mails.signInCode.subject': 'Your sign-in code for Vorlauf',
  'mails.signInCode.greeting': 'Hello,',
  'mails.signInCode.code': 'Your code for signing in: {code}',
  'mails.signInCode.valid':
    'It is valid for {minuten} minutes, only once and only in the browser in which you asked for it. Do not pass it on to anyone.',
  'mails.signInCode.notYou': 'If you did not want to sign in, there is nothing to do.',
} as const satisfies Record<keyof typeof german, string>;
