import { expect, it } from 'vitest';
import { paragraph, records } from './blocks.js';

const list = (first: string, names: readonly string[]) =>
  records(
    paragraph(
      `港湾部\n２　運営目標\n${names.map((n, i) => `（${i + 1}）${n}\n${first}\n傷みが進む。\n＜取組内容＞\n順に直す。`).join('\n')}`,
    ),
  ).map((r) => [r.title, r.objective]);

it('nouns below a label of goals name the items whose state is told first', () => {
  expect(list('＜現状と課題＞', ['桟橋の修繕', '灯台の点検'])).toEqual([
    ['桟橋の修繕', undefined],
    ['灯台の点検', undefined],
  ]);
});

it('what is to be reached stays a goal', () => {
  expect(list('＜現状と課題＞', ['桟橋を直す', '灯台を守る'])).toEqual([
    [undefined, '桟橋を直す'],
    [undefined, '灯台を守る'],
  ]);
});
