import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export type Locale = 'de' | 'en';
type View = readonly [scheme: 'light' | 'dark', width: 390 | 1280];

/**
 * Every pair of language, scheme and width is looked at on every page. EVERY_VIEW=1 looks at all combinations.
 */
const pairwise: Readonly<Record<Locale, readonly View[]>> = {
  de: [
    ['light', 1280],
    ['dark', 390],
  ],
  en: [
    ['dark', 1280],
    ['light', 390],
  ],
};
const everyView = (['light', 'dark'] as const).flatMap((scheme) =>
  ([1280, 390] as const).map((width): View => [scheme, width]),
);
/** Below the width of any phone; text at 400 % on a desk is as narrow. */
const narrowest = 320;

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const inventedLine = /^(Erfundene Daten zur Vorführung|Invented data for demonstration)$/;

export interface Expected {
  /** The page shows data of the demo and says so. Default: true. */
  readonly invented?: boolean;
}

/** axe finds nothing on the loaded page, it is no wider than a phone, and says where its data are invented. */
export async function expectAccessible(
  page: Page,
  locale: Locale,
  name: string,
  { invented = true }: Expected = {},
): Promise<void> {
  await expect.soft(page.locator('html'), `${name} (${locale})`).toHaveAttribute('lang', locale);
  await expect
    .soft(page.getByText(inventedLine), `${name} (${locale}) marks invented data`)
    .toHaveCount(invented ? 1 : 0);
  for (const [scheme, width] of process.env['EVERY_VIEW'] === '1' ? everyView : pairwise[locale]) {
    const view = `${name} (${locale}, ${scheme}, ${width})`;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 844 });
    // Two frames: the charts redraw themselves for the new colours.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(tags)
      .setLegacyMode()
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    expect.soft(found, view).toEqual([]);
    await expectNoSideways(page, width, view);
  }
  await page.setViewportSize({ width: narrowest, height: 844 });
  await expectNoSideways(page, narrowest, `${name} (${locale}, ${narrowest})`);
}

async function expectNoSideways(page: Page, width: number, view: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `${view} scrolls to the side`).toBeLessThanOrEqual(width);
}

/** Looks at pages that stand at an address of their own, in both languages. */
export async function expectPagesAccessible(
  page: Page,
  paths: readonly string[],
  expected: Expected = {},
): Promise<void> {
  for (const path of paths) {
    for (const locale of ['de', 'en'] as const) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
      await expectAccessible(page, locale, path, expected);
    }
  }
}
