import { describe, expect, it } from 'vitest';
import { sha256 } from '../../worker/formats/sha256.ts';
import { sha256Sums } from '../../worker/formats/sha256sums.ts';

/** What `sha256sum -c` does: read the lines, undo the escapes, hash each file, say which differ. */
async function checkSums(
  list: string,
  files: ReadonlyMap<string, string>,
): Promise<Record<string, 'OK' | 'FAILED' | 'missing'>> {
  const results: Record<string, 'OK' | 'FAILED' | 'missing'> = {};
  for (const line of list.split('\n').slice(0, -1)) {
    const match = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line);
    if (match === null) throw new Error(`Not a checksum line: ${line}`);
    const [, escaped, hash, written = ''] = match;
    const undo: Record<string, string> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
    const name = escaped === '' ? written : written.replace(/\\[\\nr]/g, (escape) => undo[escape] ?? escape);
    const content = files.get(name);
    if (content === undefined) results[name] = 'missing';
    else results[name] = (await sha256(content)) === hash ? 'OK' : 'FAILED';
  }
  return results;
}

describe('sha256', () => {
  it('agrees with the vectors of FIPS 180-4', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await sha256(new Uint8Array())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});

describe('sha256Sums', () => {
  const files = new Map([
    ['indikatoren.csv', 'a\r\n'],
    ['Bericht für alle.html', '<p>'],
    ['back\\slash', 'x'],
    ['line\nbreak\r', 'y'],
  ]);

  it('writes a list that sha256sum -c accepts, awkward names included', async () => {
    const entries = await Promise.all(
      [...files].map(async ([name, text]) => ({ name, sha256: await sha256(text) })),
    );
    expect(await checkSums(sha256Sums(entries), files)).toEqual(
      Object.fromEntries([...files].map(([name]) => [name, 'OK'])),
    );
  });

  it('exposes a file that was changed by one byte', async () => {
    const list = sha256Sums([{ name: 'indikatoren.csv', sha256: await sha256('a\r\n') }]);
    expect(await checkSums(list, new Map([['indikatoren.csv', 'b\r\n']]))).toEqual({
      'indikatoren.csv': 'FAILED',
    });
  });

  it('lists files in name order, whatever the order they came in', () => {
    const [a, b] = [
      { name: 'a', sha256: '0'.repeat(64) },
      { name: 'b', sha256: '1'.repeat(64) },
    ];
    expect(sha256Sums([b, a])).toBe(`${'0'.repeat(64)}  a\n${'1'.repeat(64)}  b\n`);
  });
});
