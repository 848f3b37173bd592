import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export type Locale = 'de' | 'en';
interface View {
  readonly scheme: 'light' | 'dark';
  readonly width: 390 | 1280;
  /** Only what light and width can change: contrast, and the size of what is touched. */
  readonly lookOnly?: boolean;
}

/**
 * Every page is looked at in both languages, schemes and widths, not in every combination of them: contrast does not
 * depend on the language. EVERY_VIEW=1 looks at all.
 */
const usualViews: Readonly<Record<Locale, readonly View[]>> = {
  de: [
    { scheme: 'light', width: 1280 },
    { scheme: 'light', width: 390, lookOnly: true },
  ],
  en: [{ scheme: 'dark', width: 390 }],
};
const everyView = (['light', 'dark'] as const).flatMap((scheme) =>
  ([1280, 390] as const).map((width): View => ({ scheme, width })),
);
/** Below the width of any phone; text at 400 % on a desk is as narrow. */
const narrowest = 320;

const lookRules = ['color-contrast', 'target-size'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const inventedLine = /^(Erfundene Daten zur Vorführung|Invented data for demonstration)$/;

export interface Expected {
  /** The page shows data of the demo and says so. Default: true. */
  readonly invented?: boolean;
}

/** axe finds nothing on the loaded page, it is no wider than a phone, no cell of a table runs over, and it says where its data are invented. */
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
  const views = process.env['EVERY_VIEW'] === '1' ? everyView : usualViews[locale];
  for (const { scheme, width, lookOnly } of views) {
    const view = `${name} (${locale}, ${scheme}, ${width})`;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 844 });
    // Two frames: the charts redraw themselves for the new colours.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
    const asked = lookOnly === true ? axe.withRules(lookRules) : axe.withTags(tags);
    const { violations } = await asked.analyze();
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
  const overlapping = await page
    .locator('td')
    .evaluateAll((cells) =>
      cells
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
  expect.soft(overlapping, `${view} has cells that run into their neighbours`).toEqual([]);
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
