import type { Board } from './board.ts';
import { surveyOccasion } from './survey-occasion.ts';

/** Nobody is reminded more often. */
const maxReminders = 2;
/** Nor sooner after the reminder before: two clicks are not both reminders. */
const pauseMs = 3 * 86_400_000;

/**
 * Who may be reminded now: invited, without an answer, not opted out, and neither twice nor lately.
 * @param mailTimes when each mail of the wave was made, by its occasion
 */
export function remindableRows(
  board: Board,
  mailTimes: ReadonlyMap<string, number>,
  now: number,
): Board['rows'] {
  return board.rows.filter(({ participation, invitationId, generation, remindersSent }) => {
    const reminders = remindersSent ?? 0;
    if (participation !== 'missing' || reminders >= maxReminders) return false;
    if (reminders === 0) return true;
    const last = mailTimes.get(surveyOccasion(invitationId ?? '', generation ?? 1, reminders));
    return last === undefined || now - last >= pauseMs;
  });
}
