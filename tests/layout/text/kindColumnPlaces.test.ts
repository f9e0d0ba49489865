import { expect, it } from 'vitest';
import { columnsOf, type Piece, placesOf } from '../../../src/layout/text/kindRegisters/placing.js';
import { set, wordsOf } from './helpers.js';

const LINES = [
  set([1, '1'], [5, '桟橋の板の手入れと見回り'], [20, '傷んだ板を新しい'], [32, '港湾課']),
  set([15, '板に替える。']),
  set([1, '2'], [5, '灯台の公開'], [17, '灯台を月に一度、'], [30, '観光課']),
  set([15, '公開する。']),
];
const HEAD = set([1, '番号'], [8, '取組項目'], [22, '取組内容'], [32, '担当課']);

it('a column begins where lines begin again and again, left of the texts that a name pushes', () => {
  const source = [HEAD, ...LINES].join('\n');
  const [head, ...read] = wordsOf(source);
  const lines = read.map((words) => words.map((w): Piece => ({ words: [w], x0: w.x0, x1: w.x1 })));
  const columns = (beginsLines: boolean) => {
    const places = placesOf(source, lines, head ?? [], [], beginsLines);
    return lines.map((l) => columnsOf(source, l, places));
  };
  expect(columns(true)).toEqual([[0, 1, 2, 3], [2], [0, 1, 2, 3], [2]]);
  expect(columns(false)).not.toEqual(columns(true));
});
