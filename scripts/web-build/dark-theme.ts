import type { CssNode } from './css-nodes.ts';

const byReader = ':root[data-kern-theme="dark"]';
const bySystem = ':root:not([data-kern-theme="light"])';
const darkScreen = '@media screen and (prefers-color-scheme: dark)';

/** Repeats the dark tokens for readers who chose dark by hand; they are written once, for the system's choice. */
export function withDarkByHand(nodes: readonly CssNode[]): CssNode[] {
  return nodes.flatMap((node): CssNode[] => {
    if (node.kind !== 'group' || node.prelude !== darkScreen) return [node];
    const tokens = node.nodes.flatMap((rule) =>
      rule.kind === 'rule' && rule.selectors === bySystem ? [{ ...rule, selectors: byReader }] : [],
    );
    return tokens.length === 0 ? [node] : [node, { kind: 'group', prelude: '@media screen', nodes: tokens }];
  });
}

/** Paper is light even when the screen is dark. */
export function darkOnScreenOnly(nodes: readonly CssNode[]): CssNode[] {
  return nodes.map((node) =>
    node.kind === 'group' && node.prelude === '@media (prefers-color-scheme: dark)'
      ? { ...node, prelude: darkScreen }
      : node,
  );
}
