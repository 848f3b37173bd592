const number = /^[-+]?\d+([.,]\d+)*$/;
const day =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

export function looksLikeNumber(text: string): boolean {
  return number.test(text.trim());
}

export function looksLikeDay(text: string): boolean {
  return day.test(text.trim());
}

/** A number or a day: nothing that a question or an option is called. */
export function looksMeasured(text: string): boolean {
  return looksLikeNumber(text) || looksLikeDay(text);
}
