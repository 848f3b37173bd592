import { greatestCommonDivisor } from './greatest-common-divisor.ts';

/** A number as it is written: 0.3 means 3/10, "470/17" a ratio. Binary fractions never enter. */
export type Amount = number | string | bigint | Fraction;

/** Digits, with a decimal point, with an exponent, or a ratio of two whole numbers. */
const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const ratio = /^([+-]?\d+)\/(\d+)$/;

/** Larger numbers are shortened together before they become floating point, so that neither overflows. */
const mostBits = 1000;

/** An exact rational number, always reduced, with a positive denominator. */
export class Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;

  /** @throws RangeError for a denominator of zero */
  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than zero');
    const common = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    this.numerator = numerator / common;
    this.denominator = denominator / common;
  }

  static readonly zero = new Fraction(0n);
  static readonly one = new Fraction(1n);

  /** @throws RangeError for what is no finite number */
  static of(amount: Amount): Fraction {
    if (amount instanceof Fraction) return amount;
    if (typeof amount === 'bigint') return new Fraction(amount);
    return fromText(String(amount));
  }

  static sum(amounts: readonly Fraction[]): Fraction {
    return amounts.reduce((sum, amount) => sum.plus(amount), Fraction.zero);
  }

  plus(other: Amount): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(
      this.numerator * denominator + numerator * this.denominator,
      this.denominator * denominator,
    );
  }

  minus(other: Amount): Fraction {
    return this.plus(Fraction.of(other).negated());
  }

  times(other: Amount): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * numerator, this.denominator * denominator);
  }

  /** @throws RangeError for a divisor of zero */
  over(other: Amount): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * denominator, this.denominator * numerator);
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  absolute(): Fraction {
    return this.numerator < 0n ? this.negated() : this;
  }

  /** Negative, zero or positive, as for sorting. */
  compare(other: Amount): number {
    const difference = this.minus(other).numerator;
    return difference < 0n ? -1 : Number(difference > 0n);
  }

  isLess(other: Amount): boolean {
    return this.compare(other) < 0;
  }

  isMore(other: Amount): boolean {
    return this.compare(other) > 0;
  }

  equals(other: Amount): boolean {
    return this.compare(other) === 0;
  }

  isInteger(): boolean {
    return this.denominator === 1n;
  }

  /** The greatest whole number that is not more. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && !this.isInteger() ? quotient - 1n : quotient;
  }

  /** The smallest whole number that is not less. */
  ceil(): bigint {
    return -this.negated().floor();
  }

  toNumber(): number {
    const bits = Math.max(bitsOf(this.numerator), bitsOf(this.denominator));
    const excess = BigInt(Math.max(0, bits - mostBits));
    return Number(this.numerator >> excess) / Number(this.denominator >> excess);
  }
}

export function largerOf(one: Fraction, other: Fraction): Fraction {
  return one.isLess(other) ? other : one;
}

export function smallerOf(one: Fraction, other: Fraction): Fraction {
  return one.isLess(other) ? one : other;
}

function fromText(text: string): Fraction {
  const [, above, below] = ratio.exec(text) ?? [];
  if (above !== undefined && below !== undefined) return new Fraction(BigInt(above), BigInt(below));
  const [, sign = '', whole, places = '', exponent = '0'] = decimal.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`${text} is no number`);
  const digits = BigInt(sign === '-' ? -1 : 1) * BigInt(whole + places);
  const shift = Number(exponent) - places.length;
  return shift < 0
    ? new Fraction(digits, 10n ** BigInt(-shift))
    : new Fraction(digits * 10n ** BigInt(shift));
}

function bitsOf(number: bigint): number {
  return 4 * number.toString(16).length;
}
