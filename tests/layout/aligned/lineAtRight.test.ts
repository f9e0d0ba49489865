import { expect, it } from 'vitest';
import { cellsOf, endingAt, find, line } from './pages.js';

const units = (y: number) => [
  line('担当課', 50, y),
  line('渡船課、水門課、桟橋課', 100, y),
  line('予算額', 300, y),
  line('62千円（令和６年４月１日現在）', 350, y),
];

it('a line at the right edge stands above the table that it begins right of', () => {
  const { tables, rest } = find([endingAt('部長', 510, 100), endingAt('瀬戸汐里', 560, 100), ...units(118)]);
  expect(tables.flatMap(cellsOf)).toEqual([
    '0,0: 担当課',
    '0,1: 渡船課、水門課、桟橋課',
    '0,2: 予算額',
    '0,3: 62千円（令和６年４月１日現在）',
  ]);
  expect(rest.map((s) => s.text.value).join(' ')).toBe('部長 瀬戸汐里');
});
