import type { jobs as german } from '../de/jobs.ts';

export const jobs = {
  'jobs.kind.publishWave': 'Evaluate the wave',
  'jobs.kind.sendMails': 'Send e-mails',
  'jobs.kind.importRound': 'Importing a past round',
  'jobs.kind.measureOwn': 'Computing an own indicator',
  'jobs.kind.checkEdition': 'Checking a report before its release',
  'jobs.begun': 'Begun on {time}',
  'jobs.finished': 'Finished on {time}',
  'jobs.step': 'Step {step} of {steps}',
  'jobs.state.queued': 'Waiting; it will go on in a moment.',
  'jobs.state.running': 'Running.',
  'jobs.state.done': 'Done.',
  'jobs.state.failed': 'It did not work. Nothing is lost: a new try goes on where this one stopped.',
  'jobs.leave': 'You may leave this page; the work goes on. The page reloads every two seconds.',
  'jobs.result': 'To the result',
  'jobs.retry': 'Try again',
} as const satisfies Record<keyof typeof german, string>;
