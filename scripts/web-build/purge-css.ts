import type { CssNode } from './css-nodes.ts';

/** Answers whether a class may occur in the sources. */
export type UsedClass = (name: string) => boolean;

/** Splits at commas that stand outside parentheses. */
function splitList(selectors: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < selectors.length; i++) {
    if (selectors[i] === '(') depth++;
    else if (selectors[i] === ')') depth--;
    else if (selectors[i] === ',' && depth === 0) {
      parts.push(selectors.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(selectors.slice(start));
  return parts.map((part) => part.trim());
}

/** May the selector match, if only these classes occur? Answers yes when in doubt. */
function mayMatch(selector: string, isUsed: UsedClass): boolean {
  let rest = selector;
  const innermost = /:(is|where|has|not)\(([^()]*)\)/;
  for (let found = innermost.exec(rest); found !== null; found = innermost.exec(rest)) {
    const [whole, name, list = ''] = found;
    if (name !== 'not' && !splitList(list).some((part) => mayMatch(part, isUsed))) return false;
    rest = rest.replace(whole, '');
  }
  return [...rest.matchAll(/\.([A-Za-z_][\w-]*)/g)].every(([, name = '']) => isUsed(name));
}

/** Keeps the rules that may match one of the used classes; custom properties inside a kept rule are never touched. */
export function purgeCss(nodes: readonly CssNode[], isUsed: UsedClass): CssNode[] {
  return nodes.flatMap((node): CssNode[] => {
    if (node.kind === 'verbatim') return [node];
    if (node.kind === 'group') {
      const kept = purgeCss(node.nodes, isUsed);
      return kept.length === 0 ? [] : [{ ...node, nodes: kept }];
    }
    const selectors = splitList(node.selectors).filter((selector) => mayMatch(selector, isUsed));
    return selectors.length === 0 ? [] : [{ ...node, selectors: selectors.join(', ') }];
  });
}

/** Drops rules with `data:` addresses: the Content-Security-Policy of every page refuses them. */
export function dropDataUris(nodes: readonly CssNode[]): CssNode[] {
  return nodes.flatMap((node): CssNode[] => {
    if (node.kind === 'group') return [{ ...node, nodes: dropDataUris(node.nodes) }];
    const text = node.kind === 'rule' ? node.declarations : node.text;
    return /url\(\s*["']?data:/.test(text) ? [] : [node];
  });
}
