import type { Questionnaire } from '../questionnaire.ts';

const ownPrefix = 'own:';

/** What the codes of a cluster's own questionnaires begin with; no other cluster sees them. */
export function ownCodesOf(clusterId: string): string {
  return `${ownPrefix}${clusterId}:`;
}

/**
 * Whose items may be compared: a cluster's own questionnaires stand beside the common ones, and never beside those of
 * another cluster.
 */
export function ownerOf({ code }: Pick<Questionnaire, 'code'>): string | null {
  return code.startsWith(ownPrefix) ? (code.split(':')[1] ?? null) : null;
}
