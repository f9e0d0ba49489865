import { expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rows = (heading: string, head: string) =>
  outline(
    lay(
      [
        'すべての部が、一年の終わりに結果を取りまとめて公表します。',
        heading,
        head,
        '  1   渡し場の再開                          Ａ',
        '  2   灯台の公開                            Ｂ',
        '  3   桟橋の貸出し                          Ａ',
      ].join('\n'),
      { isLabel },
    ),
  );
const HEAD = '                  重点課題          達成状況';

it('the heading of a section that its table repeats over a column is no head', () => {
  for (const heading of [' 重点課題', '重点課題\n']) {
    const blocks = rows(heading, HEAD);
    const table = blocks.find((b) => typeof b !== 'string');
    expect(blocks.filter((b) => typeof b === 'string').join('/')).toContain('重点課題');
    expect(table).toEqual([
      ['', '重点課題', '達成状況'],
      ['1', '渡し場の再開', 'Ａ'],
      ['2', '灯台の公開', 'Ｂ'],
      ['3', '桟橋の貸出し', 'Ａ'],
    ]);
  }
});
