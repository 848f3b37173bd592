import type { Text } from '../organisation.ts';

/** Why an entry could not be stored; `option` is the label it clashes with, `message` the words of the instrument. */
export type AnswerError =
  | { readonly error: 'errorChoice' | 'errorNumber' | 'errorMoney' | 'errorPercent' | 'errorDate' }
  | { readonly error: 'errorRange'; readonly min: number; readonly max: number }
  | { readonly error: 'errorTooEarly' | 'errorTooLate'; readonly limit: string }
  | { readonly error: 'errorTooLong'; readonly maxLength: number; readonly length: number }
  | { readonly error: 'errorEitherOr'; readonly option: Text }
  | { readonly error: 'errorSum'; readonly sum: number }
  | { readonly error: 'errorPlaceTwice' | 'errorPlaceMissing'; readonly place: number }
  | { readonly error: 'errorRequired' }
  | { readonly error: 'errorCheck'; readonly message: Text };
