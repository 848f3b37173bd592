import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Locale } from '../core/organisation.ts';
import type { Translate, Translator } from '../../web/i18n/translate.ts';
import type { Services } from './services.ts';

export interface HttpEnv {
  Bindings: Cloudflare.Env;
  Variables: {
    services: Services;
    locale: Locale;
    /** Texts of this part of the application. */
    translator: Translator;
    t: Translate;
    /** Path and query of this request; frames build the language link from it. */
    path: string;
  };
}

export type HttpContext = Context<HttpEnv>;

/** A sub-app of a room. */
export function roomApp() {
  return new Hono<HttpEnv>();
}
