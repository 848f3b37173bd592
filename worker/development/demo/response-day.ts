import type { RandomStream } from './random-stream.ts';

const msPerDay = 24 * 60 * 60 * 1000;

/**
 * Day of a submission: most come right after the invitation, the reminder after a week and the one two days before
 * the end; in an open wave, within the first four weeks.
 * @param opensOn ISO day
 * @param closesOn ISO day, last day of the field
 */
export function responseDay(
  wave: { readonly opensOn: string; readonly closesOn: string; readonly state: 'published' | 'open' },
  random: RandomStream,
): string {
  const opens = Date.parse(wave.opensOn);
  const lastOffset = wave.state === 'open' ? 27 : Math.round((Date.parse(wave.closesOn) - opens) / msPerDay);
  const mail = random.uniform();
  // Days after the mail that moved the member to answer.
  const delay = Math.floor(-Math.log(1 - random.uniform()) * 2.5);
  const sentAt = mail < 0.5 ? 0 : mail < 0.8 ? 7 : lastOffset - 2;
  return new Date(opens + Math.min(sentAt + delay, lastOffset) * msPerDay).toISOString().slice(0, 10);
}
