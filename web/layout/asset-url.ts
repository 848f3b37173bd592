import { assetUrls } from '../generated/asset-urls.ts';

/**
 * Address of a built file with its content hash, `/assets/app.css?v=1a2b3c4d`.
 * A file the build has not made yet keeps its plain address, so that a page never fails over it.
 */
export function assetUrl(name: string): string {
  return assetUrls[name] ?? `/assets/${name}`;
}
