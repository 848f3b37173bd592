import type { SourcePlace } from './exchange-problem.ts';
import type { LossCode, LossLine, LossReason, Outcome } from './loss-report.ts';

const sourceLength = 160;
const detailLength = 500;
const mostReasons = 20;

function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** One row of the source while it is read. What nobody takes or explains is left out as not understood. */
export class SourceEntry {
  readonly place: SourcePlace;
  readonly #source: string;
  readonly #became: string[] = [];
  readonly #reasons: LossReason[] = [];
  #outcome: Outcome | null = null;

  constructor(place: SourcePlace, source: string) {
    this.place = place;
    this.#source = shortened(source, sourceLength);
  }

  take(became?: string): void {
    this.#outcome ??= 'taken';
    if (became !== undefined && !this.#became.includes(became)) this.#became.push(became);
  }

  /** Taken, but not as it was. */
  change(code: LossCode, detail?: string): void {
    if (this.#outcome !== 'leftOut') this.#outcome = 'changed';
    this.#say(code, detail);
  }

  leaveOut(code: LossCode, detail?: string): void {
    this.#outcome = 'leftOut';
    this.#became.length = 0;
    this.#say(code, detail);
  }

  get isLeftOut(): boolean {
    return this.#outcome === 'leftOut';
  }

  line(): LossLine {
    const outcome = this.#outcome ?? 'leftOut';
    const reasons: readonly LossReason[] =
      this.#outcome === null ? [{ code: 'notUnderstood' }] : this.#reasons;
    return { ...this.place, source: this.#source, outcome, became: this.#became, reasons };
  }

  #say(code: LossCode, detail?: string): void {
    const said = detail === undefined ? undefined : shortened(detail, detailLength);
    if (this.#reasons.some((each) => each.code === code && each.detail === said)) return;
    if (this.#reasons.length < mostReasons)
      this.#reasons.push(said === undefined ? { code } : { code, detail: said });
  }
}

/** Every row of a source, in its order. */
export class SourceAccount {
  readonly #entries: SourceEntry[] = [];

  enter(place: SourcePlace, source: string): SourceEntry {
    const entry = new SourceEntry(place, source);
    this.#entries.push(entry);
    return entry;
  }

  lines(): readonly LossLine[] {
    return this.#entries.map((entry) => entry.line());
  }
}
