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
  'problem.keyNeeded.title': 'This key opens nothing',
  'problem.keyNeeded.advice': 'Send a valid key. An owner of the cluster can make one.',
  'problem.scopeMissing.title': 'This key may not do that',
  'problem.scopeMissing.advice': 'Use a key with the right that this call needs.',
  'problem.stillRunning.title': 'This call is still running',
  'problem.stillRunning.advice': 'Wait a moment and send it again unchanged.',
  'problem.answerLost.title': 'This had been done',
  'problem.answerLost.advice':
    'The call was carried out, only its answer was lost. Look at what there is now.',
  'problem.preconditionFailed.title': 'This has changed in the meantime',
  'problem.preconditionFailed.advice': 'Read again and send the change with the new ETag.',
  'problem.mediaTypeUnknown.title': 'This type of content is not read here',
  'problem.mediaTypeUnknown.advice': 'Name a type in Content-Type that the call allows.',
  'problem.idempotencyKeyReused.title': 'This Idempotency-Key belongs to another call',
  'problem.idempotencyKeyReused.advice': 'Use a new one for each call.',
  'problem.rateLimited.title': 'Too many calls',
  'problem.rateLimited.advice': 'Wait as long as Retry-After says.',
  'problem.home': 'To the start page',
  'problem.signIn': 'Sign in',
} as const satisfies Record<keyof typeof german, string>;
