import type { Dialect } from './expression.ts';

/** A name in a text that stands for what was answered, or something else in braces. */
const braces: Readonly<Record<Dialect, RegExp>> = {
  xlsform: /\$\{\s*([^{}]+?)\s*\}|\{([^{}]*)\}/g,
  limesurvey: /\{\s*([\p{L}\p{N}_]+(?:\.(?:NAOK|shown|value|valueNAOK|code))?)\s*\}|\{([^{}]*)\}/gu,
  surveyjs: /\{\s*([^{}]+?)\s*\}|\{()\}/g,
};

export interface Piped {
  readonly text: string;
  /** Names and expressions that ours cannot put into a text. */
  readonly unknown: readonly string[];
  /** Braces that mean nothing in the source and would mean something here. */
  readonly plainBraces: boolean;
}

/** A text whose names are ours: `${age}` → `{age}`. What is unknown loses its braces. */
export function translatePiping(
  text: string,
  dialect: Dialect,
  codeOf: (name: string) => string | undefined,
): Piped {
  if (!text.includes('{')) return { text, unknown: [], plainBraces: false };
  const unknown: string[] = [];
  let plainBraces = false;
  const piped = text.replace(braces[dialect], (whole, name?: string, other?: string) => {
    const code = name === undefined ? undefined : (codeOf(name.replace(/\.\w+$/, '')) ?? codeOf(name));
    if (code !== undefined) return `{${code}}`;
    if (dialect === 'xlsform' && name === undefined) plainBraces = true;
    else unknown.push(whole);
    return `(${name ?? other ?? ''})`;
  });
  return {
    text: piped.replace(/[{}](?![^{}]*\})/g, (sign) => (sign === '{' ? '(' : sign)),
    unknown,
    plainBraces,
  };
}
