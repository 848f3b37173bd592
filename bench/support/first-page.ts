import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/chromium-launch.ts';

export interface FirstPage {
  /** HTML, styles and scripts, each compressed by gzip as it travels; without fonts and pictures. */
  readonly bytes: number;
  /** Everything a real browser asks for, fonts and pictures included. */
  readonly requests: readonly string[];
}

/** Opens the respondent's first page in Chromium, with an empty cache, and weighs what it loads. */
export async function firstPage(address: string): Promise<FirstPage> {
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'de-DE' });
    const requests: string[] = [];
    const weighed: Promise<number>[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    page.on('response', (response) => {
      if (!['document', 'stylesheet', 'script'].includes(response.request().resourceType())) return;
      weighed.push(response.body().then((body) => gzipSync(body).byteLength));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return { bytes: (await Promise.all(weighed)).reduce((sum, bytes) => sum + bytes, 0), requests };
  } finally {
    await browser.close();
  }
}
