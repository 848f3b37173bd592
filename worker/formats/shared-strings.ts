import { escapeXml } from './xml.ts';

const maxCellLength = 32_767;

/** Excel reads `_x0041_` in a string as the character; an escaped underscore keeps such a text as it is. */
function escapeExcelText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** The string table of a workbook: every text once, in the order of its first use. */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  /** Number under which a cell refers to the text. */
  indexOf(text: string): number {
    if (text.length > maxCellLength)
      throw new RangeError(`A cell holds at most ${maxCellLength} characters.`);
    this.#uses += 1;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  toXml(): string {
    const items = [...this.#indexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeExcelText(text)}</t></si>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
      ` count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
    );
  }
}
