import type { Random } from './random.js';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const splice = (bytes: Buffer, at: number, remove: number, insert: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);

/** What damages any file: bits flipped, parts gone, doubled, moved, cut off. */
const ANY: readonly Mutation[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let n = 1 + random.below(20); n > 0; n--) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (bytes, random) => splice(bytes, random.below(bytes.length), random.below(200), Buffer.alloc(0)),
  (bytes, random) => {
    const from = random.below(bytes.length);
    return splice(bytes, random.below(bytes.length), 0, bytes.subarray(from, from + random.below(500)));
  },
  (bytes, random) => {
    const [from, length] = [random.below(bytes.length), random.below(300)];
    const part = Buffer.from(bytes.subarray(from, from + length));
    return splice(splice(bytes, from, length, Buffer.alloc(0)), random.below(bytes.length - part.length + 1), 0, part);
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) =>
    splice(bytes, random.below(bytes.length), 0, Buffer.alloc(1 + random.below(100), random.below(256))),
];

const PDF_TOKENS = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '<',
  'obj',
  'endobj',
  ' 1 0 R',
  ' 99 0 R',
  '/Kids[2 0 R]',
  '/Parent 2 0 R',
  '/Length 999999999',
  '-2147483649',
  '1e400',
  '0',
  'BT',
  'ET',
  'q',
  'Q',
  'Tj',
  'TJ',
  'Do',
  'cm',
  'NaN',
  '/F9 1 Tf',
  '0 0 0 0 0 0 cm',
  '1e9 0 0 1e9 0 0 cm',
  '1e-9 0 0 1e-9 0 0 Tm',
  '0 0 1e9 1e9 re f',
  'endstream',
  'stream\n',
  '/Type/ObjStm',
  '/Filter/FlateDecode',
  '/Rotate 45',
  '/MediaBox[0 0 0 0]',
  '/MediaBox[0 0 1e9 1e9]',
  '/Count -1',
  '/Count 99999999',
  '/Encrypt<<>>',
  'startxref\n0',
  'BI ID EI',
] as const;

const TEXT_TOKENS = [
  '\t',
  '\n',
  '\n\n',
  '\f',
  '\r',
  '|',
  '\n|---|---|\n',
  '"',
  '<td>',
  '</table>',
  '<table><tr><td rowspan="9999999">',
  '<p>',
  '<!--',
  '```',
  '# ',
  '①',
  '(1)',
  'Ⅰ',
  '第99999999999999999999',
  '令和',
  '令和99年度',
  '～',
  '％',
  '1,2,3,',
  '99999999999999999999999',
  '▲',
  '△',
  'ー',
  '　',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '𠮷',
  '👨‍👩‍👧',
  'が',
  '□',
  '■',
  '※',
  '……',
  '目標',
  '課等',
  '__proto__',
  'constructor',
  '部',
  '課',
  '達成',
  '：',
  '・',
  '（',
  '）',
  '「',
] as const;

const insertToken =
  (tokens: readonly string[]): Mutation =>
  (bytes, random) => {
    let out = bytes;
    for (let n = 1 + random.below(6); n > 0; n--)
      out = splice(out, random.below(out.length + 1), random.below(4), Buffer.from(random.pick(tokens)));
    return out;
  };

/** The lines or rows of a text in another order, doubled, dropped, run together, set apart. */
const LINES: Mutation = (bytes, random) => {
  const lines = bytes.toString('utf8').split('\n');
  for (let n = 1 + random.below(8); n > 0 && lines.length > 1; n--) {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    const line = lines[a] as string;
    switch (random.below(6)) {
      case 0:
        lines.splice(a, 1);
        break;
      case 1:
        lines.splice(b, 0, line);
        break;
      case 2:
        [lines[a], lines[b]] = [lines[b] as string, line];
        break;
      case 3:
        lines[a] = line.replaceAll('\t', random.pick(['  ', '|', ' ', '\t\t']));
        break;
      case 4:
        lines[a] = `${line}${random.pick(['', '\t', ' '])}${lines[b]}`;
        break;
      default:
        lines[a] = [...line].join(random.pick([' ', '\u3000', '\n', '\t']));
    }
  }
  return Buffer.from(lines.join('\n'));
};

const digit = (bytes: Buffer, random: Random): Buffer => {
  const at = bytes.findIndex((b, i) => i >= random.below(bytes.length) && b >= 0x30 && b <= 0x39);
  return at < 0 ? bytes : splice(bytes, at, 1, Buffer.from(random.pick(['9', '0', '-1', '99999', '.', '1e9'])));
};

const PDF: readonly Mutation[] = [...ANY, insertToken(PDF_TOKENS), insertToken(PDF_TOKENS), digit, digit];
const TEXT: readonly Mutation[] = [
  ...ANY,
  insertToken(TEXT_TOKENS),
  insertToken(TEXT_TOKENS),
  LINES,
  LINES,
  LINES,
  digit,
];

/** A damaged copy: one to three mutations. */
export function mutate(bytes: Uint8Array, kind: 'pdf' | 'text', random: Random): Uint8Array {
  let out: Buffer = Buffer.from(bytes);
  for (let n = 1 + random.below(3); n > 0 && out.length > 0; n--)
    out = random.pick(kind === 'pdf' ? PDF : TEXT)(out, random);
  return new Uint8Array(out);
}
