/** A style sheet as far as purging needs it: rules, groups of rules (@media …) and everything else as it stands. */
export type CssNode =
  | { readonly kind: 'rule'; readonly selectors: string; readonly declarations: string }
  | { readonly kind: 'group'; readonly prelude: string; readonly nodes: readonly CssNode[] }
  | { readonly kind: 'verbatim'; readonly text: string };

const groups = /^@(media|supports|layer|container)\b/;

/** Index behind the brace that closes the one at `open`; strings may hold braces. */
function closingBrace(css: string, open: number): number {
  let depth = 0;
  let quote: string | null = null;
  for (let i = open; i < css.length; i++) {
    const char = css[i];
    if (quote !== null) {
      if (char === '\\') i++;
      else if (char === quote) quote = null;
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return i + 1;
  }
  throw new SyntaxError(`style sheet ends inside a block: ${css.slice(open - 40, open + 40)}`);
}

/** Reads a style sheet without nesting, as Sass writes it; comments are dropped. */
export function parseCss(source: string): CssNode[] {
  const css = source.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const nodes: CssNode[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    const semicolon = css.indexOf(';', at);
    if (semicolon !== -1 && (open === -1 || semicolon < open)) {
      nodes.push({ kind: 'verbatim', text: css.slice(at, semicolon + 1).trim() });
      at = semicolon + 1;
      continue;
    }
    if (open === -1) break;
    const end = closingBrace(css, open);
    const prelude = css.slice(at, open).trim();
    const body = css.slice(open + 1, end - 1).trim();
    if (groups.test(prelude)) nodes.push({ kind: 'group', prelude, nodes: parseCss(body) });
    else if (prelude.startsWith('@')) nodes.push({ kind: 'verbatim', text: `${prelude} { ${body} }` });
    else nodes.push({ kind: 'rule', selectors: prelude, declarations: body });
    at = end;
  }
  return nodes;
}

export function printCss(nodes: readonly CssNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'verbatim') return node.text;
      if (node.kind === 'group') return `${node.prelude} {\n${printCss(node.nodes)}\n}`;
      return `${node.selectors} { ${node.declarations} }`;
    })
    .join('\n');
}
