import type { DemoLinks } from '../../../scripts/local-server.ts';
import type { OpenInvitation } from './open-invitations.ts';

/** The served demo, as the global setup found it. */
export interface Demo {
  readonly url: string;
  readonly links: DemoLinks;
  /** Companies that were invited and have not answered, by name. */
  readonly invitations: readonly OpenInvitation[];
}

const variable = 'VORLAUF_BROWSER_DEMO';

/** Workers get the environment of the process that ran the global setup. */
export function publishDemo(demo: Demo): void {
  process.env[variable] = JSON.stringify(demo);
}

export function servedDemo(): Demo {
  const text = process.env[variable];
  if (text === undefined) throw new Error('The global setup has not served the demo.');
  // Written by publishDemo only.
  return JSON.parse(text) as Demo;
}

/** The invitation of one test; each takes another, so that no test depends on the answers of another. */
export function invitationFor(test: keyof typeof takenBy): OpenInvitation {
  const invitation = servedDemo().invitations[takenBy[test]];
  if (invitation === undefined) throw new Error(`no open invitation for ${test}`);
  return invitation;
}

const takenBy = {
  withoutScript: 0,
  withScript: 1,
  offline: 2,
  english: 3,
  optOut: 4,
  accessibility: 5,
  accessibilityStart: 11,
  accessibilityConflict: 6,
  keyboard: 7,
  draftAtClose: 8,
  freshAtClose: 9,
  twice: 10,
} as const;
