import { grantRole, startSession, type Role } from '../../worker/access/index.ts';
import { insights } from '../../worker/core/insights.ts';
import type { Browser } from './browser.ts';
import type { TestApp } from './test-app.ts';

/** Gives a new person a role and a device on which this person is signed in; an operator may see everything there is to grant. */
export async function signedIn(app: TestApp, clusterId: string, role: Role, name: string): Promise<Browser> {
  const services = app.services();
  const email = `${name}@example.org`;
  const seen = role === 'operator' ? insights : [];
  const personId = await grantRole(services, 'test', clusterId, { email, name, locale: 'de' }, role, seen);
  const browser = app.browser();
  const prefix = services.config.secureCookies ? '__Host-' : '';
  browser.cookies.set(`${prefix}vorlauf-session`, await startSession(services, personId));
  return browser;
}
