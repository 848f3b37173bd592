/** Permanent address of an edition; a file lies below it. */
export function editionPath(slug: string, number: string): string {
  return `/berichte/${slug}/${number}`;
}
