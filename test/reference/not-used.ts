/** Statistics of the reference that the product does not have, by `fn`, with the reason. */
export const notUsed: Readonly<Record<string, string>> = {};
