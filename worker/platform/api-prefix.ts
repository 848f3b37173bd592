/** Where the interface for programs lies; nothing below it reads or sets a cookie. */
export const apiPrefix = '/api/v1';

export function isForPrograms(path: string): boolean {
  return path === apiPrefix || path.startsWith(`${apiPrefix}/`);
}
