import { describe, expect, test } from 'vitest';
import { findFacing, type Standing } from '../../../src/layout/page/facingDepartments.js';
import { glyphsToSegments } from '../../../src/layout/page/segments.js';
import { line } from '../aligned/pages.js';

const LEFT = 50;
const RIGHT = 300;
const words = {
  isLabel: (text: string) => text === '目標',
  namesUnit: (text: string) => /^[^\s]{1,8}[部局]$/.test(text),
  namesHead: (text: string) => /^部長\s/.test(text),
  opensDepartment: () => false,
};

/** A department's half from the height `y` on: its name in the middle, its head at the right, its duties at the left. */
const half = (name: string, x: number, y = 60) => [
  ...line(name, x + 80, y),
  ...line('部長 堀早月（ほりさつき）', x + 100, y + 16),
  ...line(`仕事 ${name}の仕事`, x, y + 32),
  ...line(`方針 ${name}の方針`, x, y + 46),
];
const table = (x: number, y = 120, width = 225): Standing => ({ box: [x, y, x + width, y + 80], lines: 4 });

const partsOf = (glyphs: ReturnType<typeof line>[], objects: readonly Standing[]) => {
  const halves = findFacing(glyphsToSegments(glyphs.flat()), objects, words);
  return halves && [...halves.segments].map((s) => `${halves.partOf(s.box)}: ${s.text.value.slice(0, 6)}`);
};

describe('departments side by side', () => {
  const title = line('部の一年の目標', 200, 20);
  const [park, road] = [half('公園部', LEFT), half('道路部', RIGHT)];
  const tables = [table(LEFT), table(RIGHT)];

  test('are read one after the other, the title above both', () => {
    const parts = partsOf([title, park, road], tables) ?? [];
    expect(parts).toContain('above: 部の一年の目');
    expect(parts).toContain('left: 公園部');
    expect(parts.filter((p) => /道路部/.test(p)).map((p) => p.slice(0, 5))).toEqual(['right', 'right', 'right']);
  });

  test('part where the line of one meets that of the other', () => {
    const end = RIGHT - 4 - 160;
    const near = [...park.slice(0, 3), ...line('公園をつくり花を植えて歩く道', end + 20, 76)];
    const beside = [
      ...line('道路部', RIGHT + 80, 60),
      ...['道をなおし', '橋をかけて', '灯をともす'].flatMap((t, i) => line(t, RIGHT, 76 + i * 14)),
    ];
    const parts = partsOf([near, beside], tables) ?? [];
    expect(parts).toContain('left: 公園をつくり');
    expect(parts).toContain('right: 道をなおし');
  });

  test('end where a line or a table runs over both, and where two others begin', () => {
    const foot = line('この紙面についてのお問い合わせは総務の係までお寄せください', 130, 230);
    expect(partsOf([park, road, foot], tables)).toContain('below: この紙面につ');
    const more = [half('港湾部', LEFT, 230), half('水道局', RIGHT, 230)];
    const all = [...tables, table(LEFT, 300), table(RIGHT, 300)];
    expect(partsOf([park, road, ...more], all)).toContain('below: 港湾部');
  });

  test('may be one, beside a text', () => {
    const guide = ['この紙面の見方', '各部の目標をお知らせします。', '結果は来年お知らせします。'];
    const text = guide.flatMap((t, i) => line(t, RIGHT, 60 + i * 16));
    expect(partsOf([park, text], [table(LEFT)])).toContain('right: この紙面の見');
  });

  test.each([
    ['without a table', [park, road], []],
    ['over one table', [park, road], [table(LEFT, 120, 475)]],
    ['of whom only the right one has a text', [line('公園部', LEFT + 80, 60), road], [table(RIGHT)]],
    ['whose halves begin nowhere', [line('公園部', LEFT, 60), line('道路部', RIGHT, 60)], [table(LEFT)]],
  ])('%s are none', (_, glyphs, objects) => {
    expect(partsOf(glyphs, objects)).toBeNull();
  });
});
