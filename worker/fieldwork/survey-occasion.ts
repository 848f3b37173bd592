/** Names one mail of a wave: whose invitation, which of its links, and 0 for the invitation, 1 and 2 for the reminders. */
export function surveyOccasion(invitationId: string, generation: number, number: number): string {
  return `survey/${invitationId}/${generation}/${number}`;
}
