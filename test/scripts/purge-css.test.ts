import { describe, expect, test } from 'vitest';
import { parseCss, printCss } from '../../scripts/web-build/css-nodes.ts';
import { darkOnScreenOnly, withDarkByHand } from '../../scripts/web-build/dark-theme.ts';
import { dropDataUris, purgeCss } from '../../scripts/web-build/purge-css.ts';

const purge = (css: string, ...used: string[]) =>
  printCss(purgeCss(parseCss(css), (name) => used.includes(name))).replaceAll(/\s+/g, ' ');

describe('purging a style sheet', () => {
  test('keeps a rule whose classes all occur and drops the others', () => {
    expect(purge('.a .b { x: 1 } .a .c { x: 2 }', 'a', 'b')).toBe('.a .b { x: 1 }');
  });

  test('keeps of a selector list the parts that may match', () => {
    expect(purge('.a:hover, .b:hover { x: 1 }', 'b')).toBe('.b:hover { x: 1 }');
  });

  test('keeps elements, custom properties and at-rules that are no groups', () => {
    const css =
      ':root { --unused: 1 } @font-face { font-family: "F" } @page { margin: 0; @bottom-left { content: "}" } }';
    expect(purge(css)).toBe(css);
  });

  test('reads :is and :has as conditions and ignores :not', () => {
    expect(purge('.a:has(.gone) { x: 1 } .a:not(.gone) { x: 2 } .a:is(.gone, .b) { x: 3 }', 'a', 'b')).toBe(
      '.a:not(.gone) { x: 2 } .a:is(.gone, .b) { x: 3 }',
    );
  });

  test('drops a group that has become empty', () => {
    expect(purge('@media print { .gone { x: 1 } } @media screen { .a { x: 1 } }', 'a')).toBe(
      '@media screen { .a { x: 1 } }',
    );
  });

  test('drops rules with data: addresses, because no page may load them', () => {
    expect(
      printCss(dropDataUris(parseCss('.a { b: url(data:image/svg+xml;x) } .c { d: url("/e.svg") }'))),
    ).toBe('.c { d: url("/e.svg") }');
  });
});

describe('dark theme', () => {
  test('dark tokens are repeated for readers who chose dark by hand', () => {
    const css =
      '@media screen and (prefers-color-scheme: dark) { :root:not([data-kern-theme="light"]) { --a: 1 } }';
    expect(printCss(withDarkByHand(parseCss(css))).replaceAll(/\s+/g, ' ')).toBe(
      `${css} @media screen { :root[data-kern-theme="dark"] { --a: 1 } }`,
    );
  });

  test('paper stays light', () => {
    expect(
      printCss(darkOnScreenOnly(parseCss('@media (prefers-color-scheme: dark) { a { x: 1 } }'))),
    ).toMatch(/^@media screen and \(prefers-color-scheme: dark\)/);
  });
});
