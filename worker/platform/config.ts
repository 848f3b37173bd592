import * as z from 'zod';

const environmentVariables = z.object({
  ENVIRONMENT: z.enum(['development', 'test', 'production']),
  /** Links are built from here only, never from a request's Host header. */
  BASE_URL: z.url({ protocol: /^https?$/ }),
  /** At least 256 bit as text; every key of the house is derived from it. */
  SECRET: z.string().min(32),
  /** Addresses that may set up a cluster of their own, with commas between them; nobody if empty. */
  INSTALLERS: z.string().default(''),
  /** Secret limits for amounts outside the house, in percent; drawn from the secret where they are missing. */
  P_PERCENT: z.coerce.number().gt(0).max(100).optional(),
  DOMINANCE_PERCENT: z.coerce.number().gt(0).lt(100).optional(),
});

export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly baseUrl: string;
  readonly secret: string;
  /** `__Host-` cookies need https; on http in development a plain name stands in. */
  readonly secureCookies: boolean;
  /** Only development keeps the bodies of sent mails. */
  readonly keepsSentMails: boolean;
  /** Lower-case addresses that may set up a cluster of their own. */
  readonly installers: readonly string[];
  /** What the installation sets of the secret limits for amounts outside the house. */
  readonly concentration: { readonly p?: number; readonly k?: number };
  readonly version: string;
}

export const softwareVersion = '0.1.0';

/** Reads the environment once; a missing or malformed variable stops the Worker with its name. */
export function readConfig(env: Record<string, unknown>): Config {
  const parsed = environmentVariables.safeParse(env);
  if (!parsed.success) {
    throw new Error(
      `Configuration: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
    );
  }
  const { ENVIRONMENT, BASE_URL, SECRET, INSTALLERS, P_PERCENT, DOMINANCE_PERCENT } = parsed.data;
  const baseUrl = BASE_URL.replace(/\/$/, '');
  return {
    environment: ENVIRONMENT,
    baseUrl,
    secret: SECRET,
    secureCookies: baseUrl.startsWith('https:'),
    keepsSentMails: ENVIRONMENT !== 'production',
    installers: INSTALLERS.toLowerCase()
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
    concentration: {
      ...(P_PERCENT !== undefined && { p: P_PERCENT }),
      ...(DOMINANCE_PERCENT !== undefined && { k: DOMINANCE_PERCENT }),
    },
    version: softwareVersion,
  };
}
