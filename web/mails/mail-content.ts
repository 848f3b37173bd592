/** A mail before it is written as text and as HTML: both parts are made of these same words. */
export interface MailContent {
  readonly subject: string;
  /** Paragraphs of lines. */
  readonly paragraphs: readonly (readonly string[])[];
  /** Addresses that occur in the lines and become links in the HTML part. */
  readonly links: readonly string[];
}
