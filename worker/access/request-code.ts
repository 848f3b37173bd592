import { commit } from '../platform/database.ts';
import { queueMails, sendMailOf } from '../platform/outbox.ts';
import { countAttempt } from '../platform/rate-limit.ts';
import { sha256Hex } from '../platform/keys.ts';
import type { Services } from '../platform/services.ts';
import { renderMail } from '../../web/mails/render-mail.ts';
import { findPersonByEmail, insertCode, insertPerson, type Person } from './access-store.ts';
import { codeHash, codeFromBytes } from './sign-in-code.ts';
import { codeLifetimeMs, codesPerAddress, codesPerClient } from './sign-in-limits.ts';

export interface CodeRequest {
  readonly email: string;
  /** Secret of the asking browser's cookie. */
  readonly browserSecret: string;
  /** Network address of the client, as the edge gives it. */
  readonly client: string;
  readonly randomBytes: Uint8Array;
}

/**
 * Asks for a sign-in code. What is stored and answered is the same whether the address is known or not; the mail
 * is made after the answer.
 */
export async function requestCode(services: Services, request: CodeRequest): Promise<void> {
  const email = request.email.trim().toLowerCase();
  await countAttempt(services, codesPerClient, request.client);
  await countAttempt(services, codesPerAddress, email);
  const person = (await findPersonByEmail(services.db, email)) ?? (await newInstaller(services, email));
  const code = codeFromBytes(request.randomBytes);
  const browserHash = await sha256Hex(request.browserSecret);
  await insertCode(services.db, {
    id: services.newId(),
    personId: person?.id ?? null,
    codeHash: await codeHash(services.keys, browserHash, code),
    browserHash,
    expiresAt: services.now() + codeLifetimeMs,
    tries: 0,
  });
  if (person !== undefined) services.defer(mailCode(services, person, code, browserHash));
}

/** Somebody whom the installation names need not be entered by anybody else first. */
async function newInstaller(services: Services, email: string): Promise<Person | undefined> {
  if (!services.config.installers.includes(email)) return undefined;
  const person = { id: services.newId(), email, name: email, locale: 'de' } as const;
  await insertPerson(services.db, { ...person, createdAt: services.now() });
  return person;
}

async function mailCode(
  services: Services,
  person: { email: string; locale: 'de' | 'en' },
  code: string,
  browserHash: string,
): Promise<void> {
  const mail = renderMail('signInCode', person.locale, {
    code,
    validMinutes: codeLifetimeMs / 60_000,
  });
  const occasion = `sign-in/${browserHash}`;
  const [queued] = queueMails(services, [
    {
      to: person.email,
      locale: person.locale,
      ...mail,
      clusterId: null,
      waveId: null,
      occasion,
    },
  ]);
  if (queued !== undefined) await commit(services.db, [queued]);
  // A mail that fails is logged there and stays in the outbox; whoever waits asks for another code.
  await sendMailOf(services, occasion);
}
