declare const passedTheGate: unique symbol;

/**
 * Something that passed the disclosure gate. Views, charts, encoders and the API accept nothing else, so a page
 * that skips the gate does not compile. Only the disclosure room makes one.
 */
export type Disclosed<T> = T & { readonly [passedTheGate]: true };
