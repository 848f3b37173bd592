import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { TableProblem } from './table.ts';

export interface UnzipLimits {
  readonly entries: number;
  /** Sum over everything that is unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked per packed byte of one entry, asked once it has given its first megabyte. */
  readonly ratio: number;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const megabyte = 1_000_000;
/** DEFLATE makes at most 1,032 bytes of one, so a piece gives at most four megabytes before they are counted. */
const pieceLength = 4096;
const endLength = 22;
const longestComment = 65_535;

function damaged(): TableProblem {
  return new TableProblem('damaged');
}

/** An archive that is read without trust in what its directory says: bytes are counted while they are unpacked. */
export class ZipReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #limits: UnzipLimits;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws TableProblem `damaged`, `locked` (an entry is encrypted) or `unpacksTooLarge` */
  constructor(bytes: Uint8Array, limits: UnzipLimits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
    this.#entries = this.#readDirectory();
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Gives the bytes of an entry in pieces, in order. */
  unpack(path: string, take: (bytes: Uint8Array) => void): void {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw damaged();
    const packed = this.#packedBytes(entry);
    let length = 0;
    let sum = 0;
    const count = (piece: Uint8Array): void => {
      length += piece.length;
      this.#unpacked += piece.length;
      const tooDense = length > megabyte && length > entry.packed * this.#limits.ratio;
      if (tooDense || this.#unpacked > this.#limits.unpackedBytes) throw new TableProblem('unpacksTooLarge');
      sum = crc32(piece, sum);
      take(piece);
    };
    if (entry.method === 0) count(packed);
    else if (entry.method === 8) inflate(packed, count);
    else throw damaged();
    if (length !== entry.unpacked || sum !== entry.crc) throw damaged();
  }

  #packedBytes({ offset, packed }: Entry): Uint8Array {
    if (this.#uint32(offset) !== 0x04034b50) throw damaged();
    const start = offset + 30 + this.#uint16(offset + 26) + this.#uint16(offset + 28);
    if (start + packed > this.#bytes.length) throw damaged();
    return this.#bytes.subarray(start, start + packed);
  }

  #readDirectory(): Map<string, Entry> {
    const end = this.#findEnd();
    const count = this.#uint16(end + 10);
    if (count > this.#limits.entries) throw new TableProblem('unpacksTooLarge');
    const found = new Map<string, Entry>();
    const utf8 = new TextDecoder();
    let at = this.#uint32(end + 16);
    let declared = 0;
    for (let index = 0; index < count; index += 1) {
      if (this.#uint32(at) !== 0x02014b50) throw damaged();
      if ((this.#uint16(at + 8) & 1) === 1) throw new TableProblem('locked');
      const nameLength = this.#uint16(at + 28);
      const name = utf8.decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      if (found.has(name)) throw damaged();
      const entry: Entry = {
        method: this.#uint16(at + 10),
        crc: this.#uint32(at + 16),
        packed: this.#uint32(at + 20),
        unpacked: this.#uint32(at + 24),
        offset: this.#uint32(at + 42),
      };
      declared += entry.unpacked;
      found.set(name, entry);
      at += 46 + nameLength + this.#uint16(at + 30) + this.#uint16(at + 32);
    }
    if (declared > this.#limits.unpackedBytes) throw new TableProblem('unpacksTooLarge');
    return found;
  }

  /** The end record stands last, before a comment of unknown length. */
  #findEnd(): number {
    const lowest = Math.max(0, this.#bytes.length - endLength - longestComment);
    for (let at = this.#bytes.length - endLength; at >= lowest; at -= 1) {
      if (this.#bytes[at] === 0x50 && this.#uint32(at) === 0x06054b50) return at;
    }
    throw damaged();
  }

  #uint16(at: number): number {
    if (at + 2 > this.#bytes.length) throw damaged();
    return this.#view.getUint16(at, true);
  }

  #uint32(at: number): number {
    if (at + 4 > this.#bytes.length) throw damaged();
    return this.#view.getUint32(at, true);
  }
}

function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void): void {
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += pieceLength) {
      stream.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
    }
  } catch (error) {
    throw error instanceof TableProblem ? error : damaged();
  }
}
