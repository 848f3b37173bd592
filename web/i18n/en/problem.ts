import type { problem as german } from '../de/problem.ts';

export const problem = {
  'problem.badRequest.title': 'This request could not be read',
  'problem.badRequest.advice': 'Go back and send the page again.',
  'problem.crossSite.title': 'This request came from another website',
  'problem.crossSite.advice':
    'For your protection nothing was changed. Open the page here and send it again.',
  'problem.signInNeeded.title': 'Please sign in',
  'problem.signInNeeded.advice':
    'Only people who are signed in see this page. Signing in lasts twelve hours.',
  'problem.notFound.title': 'This page does not exist',
  'problem.notFound.advice': 'Check the address. Some pages are seen only by people registered for them.',
  'problem.methodNotAllowed.title': 'This is not possible at this address',
  'problem.methodNotAllowed.advice': 'Go back and use the buttons of the page.',
  'problem.conflict.title': 'This has changed in the meantime',
  'problem.conflict.advice':
    'Somebody was faster, or the step was already done. Reload the page and have a look.',
  'problem.invalidInput.title': 'These entries do not fit',
  'problem.invalidInput.advice': 'Go back and check what you entered.',
  'problem.waveClosed.title': 'The survey has closed',
  'problem.waveClosed.advice':
    'It is no longer possible to answer. The person who sent you the link will answer questions.',
  'problem.tooManyAttempts.title': 'Too many attempts',
  'problem.tooManyAttempts.advice': 'Please wait a while and then try again.',
  'problem.internal.title': 'Something went wrong here',
  'problem.internal.advice': 'The mistake is ours and has been recorded. Please try again in a few minutes.',
  'problem.databaseBusy.title': 'It is busy right now',
  'problem.databaseBusy.advice': 'Please send the page again in a minute; nothing will be counted twice.',
  'problem.home': 'To the start page',
  'problem.signIn': 'Sign in',
} as const satisfies Record<keyof typeof german, string>;
