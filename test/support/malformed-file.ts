import { strToU8 } from 'fflate';
import { xlsxOf } from './xlsx-of.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Numbers that are the same for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Pick = (below: number) => number;

const goodCsv =
  'Name;Art;Größe;Ort;Beitritt;E-Mail;Nachname\nA GmbH;company;5;Köln;1.2.2020;a@a.example;A\nB;science;;Ulm;2020-03-04;;\n';
const goodRow =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Beitritt</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c><c r="B2" s="1"><v>44000</v></c></row>';
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const fragments = [
  '"',
  '""',
  ';',
  '\n',
  '\r',
  '\0',
  '\u0007',
  '=',
  '<script>',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '9'.repeat(40),
  '#REF!',
  "'",
  '\t',
];

function cut(bytes: Uint8Array, pick: Pick): Uint8Array {
  return bytes.slice(0, 1 + pick(bytes.length - 1));
}

function flip(bytes: Uint8Array, pick: Pick): Uint8Array {
  const changed = bytes.slice();
  for (let times = 1 + pick(6); times > 0; times -= 1) changed[pick(changed.length)] = pick(256);
  return changed;
}

function sprinkle(text: string, pick: Pick): string {
  let changed = text;
  for (let times = 1 + pick(8); times > 0; times -= 1) {
    const at = pick(changed.length);
    changed = changed.slice(0, at) + (fragments[pick(fragments.length)] ?? '') + changed.slice(at);
  }
  return changed;
}

const workbook = (sheet: string) => xlsxOf({ sheet, styles });

/** One kind of harm each; the seed says how exactly. */
const kinds: readonly ((pick: Pick) => Uint8Array)[] = [
  (pick) => cut(strToU8(goodCsv), pick),
  (pick) => flip(strToU8(goodCsv), pick),
  (pick) => strToU8(sprinkle(goodCsv, pick)),
  (pick) => cut(workbook(goodRow), pick),
  (pick) => flip(workbook(goodRow), pick),
  (pick) => workbook(sprinkle(goodRow, pick)),
  (pick) => Uint8Array.from({ length: pick(3000) }, () => pick(256)),
  (pick) =>
    strToU8(
      ['%PDF-1.7\n', '<!doctype html><p>x', '{"a":[1,2]}', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'][
        pick(5)
      ] ?? '',
    ),
  (pick) => strToU8(`Name\n${'x'.repeat(9_990 + pick(30_000))}\n`),
  (pick) => strToU8(`Name${';'.repeat(150 + pick(20_000))}x\nA\n`),
  (pick) => strToU8(`Name\n${'A\n'.repeat(20_000 + pick(3000))}`),
  (pick) => workbook(`<row r="${1 + pick(2_000_000)}"><c r="A${1 + pick(2_000_000)}"><v>1</v></c></row>`),
  (pick) =>
    workbook(
      `<row><c t="s"><v>${pick(9)}</v></c><c t="${['q', 'e', 'str'][pick(3)]}"><f>1/0</f><v>x</v></c></row>`,
    ),
  (pick) => xlsxOf({ rawSheet: strToU8(`<!DOCTYPE x [<!ENTITY a "${'b'.repeat(pick(99))}">]><w>&a;</w>`) }),
  (pick) => xlsxOf({ rawSheet: new Uint8Array(1_500_000 + pick(3_000_000)).fill(0x20) }),
  (pick) =>
    strToU8(
      `Name;Größe;Beitritt\n${['=cmd|calc', '@SUM(A1)', '+1', '-1'][pick(4)]};klein;${pick(40)}.${pick(14)}.20${pick(99)}\n`,
    ),
  (pick) => strToU8(`Name;Name;Beitritt\nA;B;${['1/2/2020', 'gestern', '', '2020-02-30'][pick(4)]}\n`),
];

const names = [
  '<script>alert(1)</script>.csv',
  '../../etc/passwd',
  'a\u0000b\u202e.xlsx',
  '',
  '名簿.csv',
  `${'n'.repeat(400)}.csv`,
];

/** A file that is wrong in a way that its seed decides. */
export function malformedFile(seed: number): UploadedFile {
  const pick = random(seed * 7919 + 17);
  const kind = kinds[seed % kinds.length];
  return {
    name: names[pick(names.length)] || 'datei',
    bytes: kind === undefined ? new Uint8Array() : kind(pick),
  };
}
