import { describe, expect, test } from 'vitest';
import { segmentsToAlignedTables } from '../../../src/layout/aligned/index.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { cellsOf, find, isLabel, line } from './pages.js';

const LEFT = 50;
const rest = (found: ReturnType<typeof find>): string[] => found.rest.map((s) => s.text.value);
/** A label of four letters, an em of white, and a text that begins there. */
const labelled = (label: string, text: string, y: number) => [line(label, LEFT, y), line(text, LEFT + 50, y)];

describe('a label whose text goes on below the label itself', () => {
  test('is running text, and so are the labels set like it', () => {
    const found = find([
      ...labelled('部局目標', '波止場に花壇を置いて人の集まる港にする', 100),
      line('ことを目指します。', LEFT, 115),
      ...labelled('取組内容', '花壇を置く。', 130),
    ]);
    expect(found.tables).toEqual([]);
    expect(rest(found)).toEqual([
      '部局目標　波止場に花壇を置いて人の集まる港にする',
      'ことを目指します。',
      '取組内容　花壇を置く。',
    ]);
  });

  test('is a form where the text goes on below its own beginning', () => {
    const found = find([
      ...labelled('部局目標', '波止場に花壇を置いて人の集まる港にする', 100),
      line('ことを目指します。', LEFT + 50, 115),
      ...labelled('取組内容', '花壇を置く。', 145),
    ]);
    expect(found.tables.map(cellsOf)).toEqual([
      [
        '0,0: 部局目標',
        '0,1: 波止場に花壇を置いて人の集まる港にする/ことを目指します。',
        '1,0: 取組内容',
        '1,1: 花壇を置く。',
      ],
    ]);
  });
});

describe('a label behind a bullet', () => {
  /** What follows the bullet is where the lines below hang. */
  const entry = (label: string, text: string, y: number) => [line(`・${label}`, LEFT, y), line(text, LEFT + 60, y)];

  test('is running text where its lines hang under the words after the bullet', () => {
    const found = find([
      ...entry('部局目標', '波止場に花壇を置いて人の集まる港に', 100),
      line('することを目指します。', LEFT + 10, 115),
      ...entry('取組内容', '花壇を置く。', 130),
    ]);
    expect(found.tables).toEqual([]);
    expect(rest(found)[2]).toBe('・取組内容 花壇を置く。');
  });

  test('is a form where they hang under its text', () => {
    const found = find([
      ...entry('部局目標', '波止場に花壇を置いて人の集まる港に', 100),
      line('することを目指します。', LEFT + 60, 115),
      ...entry('取組内容', '花壇を置く。', 145),
    ]);
    expect(found.tables).toHaveLength(1);
  });
});

test('a page may set its lines wide', () => {
  const found = find([
    ...labelled('部局目標', '波止場に花壇を置いて人の集まる港にする', 100),
    line('ことを目指します。', LEFT, 126),
    ...labelled('取組内容', '花壇を置く。', 152),
    ...labelled('担当課', '港湾課', 178),
  ]);
  expect(found.tables).toEqual([]);
});

test('a spread label ends with the letter before its colon', () => {
  const found = find([
    line('取組内容：波止場に花壇を置いて人の集まる', LEFT, 100),
    line('港にします。', LEFT + 50, 115),
    [...line('担', LEFT, 130), ...line('当', LEFT + 12.6, 130), ...line('課：港湾課', LEFT + 25.2, 130)],
    line('取組内容：古い柵を取り替えて安全な釣り場', LEFT, 145),
    line('にします。', LEFT + 50, 160),
    [...line('担', LEFT, 175), ...line('当', LEFT + 12.6, 175), ...line('課：公園課', LEFT + 25.2, 175)],
  ]);
  expect(found.tables).toEqual([]);
});

describe('a label in brackets whose text goes on set in below it', () => {
  test.each(['［取組状況］', '【取組状況】', '〔取組状況〕'])(
    'is running text, and so are the labels set like it: %s',
    (label) => {
      const plain = label.replace('取組状況', '取組内容');
      const signed = (sign: string, text: string, y: number) => [line(sign, LEFT, y), line(text, LEFT + 66, y)];
      const found = find([
        ...signed(plain, '灯台の明かりを替える。', 100),
        ...signed(label, '波止場に花壇を置いて人の集まる港とした', 115),
        line('うえで、釣り場を直した。', LEFT + 10, 130),
        ...signed(plain, '桟橋を延ばす。', 145),
      ]);
      expect(found.tables).toEqual([]);
      expect(rest(found)).toEqual([
        `${plain} 灯台の明かりを替える。`,
        `${label} 波止場に花壇を置いて人の集まる港とした`,
        'うえで、釣り場を直した。',
        `${plain} 桟橋を延ばす。`,
      ]);
    },
  );
});

describe('labels that differ in length, each with a printed space and its text', () => {
  const listed = (glyphs: ReturnType<typeof line>[]) => {
    const page = { number: 1, width: 595, height: 842 };
    return segmentsToAlignedTables(glyphsToSegments(glyphs.flat()), page, { isLabel, isListed: isLabel });
  };
  const on = (y: number, label: string, text: string) => line(`${label}　${text}`, LEFT, y);

  test('are running text though no line is full', () => {
    const found = listed([
      line('担当課　港湾課', 400, 100),
      on(113, '事業名', '波止場の花壇'),
      on(126, '現状と課題', '花が少ない。'),
      on(139, '単位', '鉢'),
    ]);
    expect(found.tables.flatMap(cellsOf)).not.toContain('0,0: 現状と課題');
    expect(rest(found)).toEqual(
      expect.arrayContaining(['事業名　波止場の花壇', '現状と課題　花が少ない。', '単位　鉢']),
    );
  });

  test('are a form where a text goes on below its own beginning', () => {
    const found = listed([
      on(113, '事業名', '波止場の'),
      line('花壇', LEFT + 40, 125),
      on(142, '取組内容', '花を植える。'),
      line('水をやる。', LEFT + 50, 154),
      on(171, '単位', '鉢'),
      line('と株', LEFT + 30, 183),
    ]);
    expect(found.tables.flatMap(cellsOf)).toContain('0,0: 取組内容');
  });
});
