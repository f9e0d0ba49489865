import { describe, expect, it } from 'vitest';
import { levelOf, readLegend, readListedLegend } from '../../src/recognise/lexicon/index.js';
import { paragraph, records, table } from '../recognise/blocks.js';

describe('words of legends', () => {
  it.each([
    ['予定した取組をすべて終えたもの', 'achieved'],
    ['取組に着手し、引き続き進めるもの', 'in_progress'],
    ['計画額を2割以上上回る効果があったもの', 'exceeded'],
    ['計画額に見合う効果があったもの（計画額の90％以上120％未満）', 'achieved'],
    ['効果がないもの又は計画額の半分に満たないもの', 'missed'],
    ['達成基準どおり', 'achieved'],
    ['検討中（事業には未着手）', 'not_started'],
    ['検討中', 'in_progress'],
  ])('%s', (words, level) => expect(levelOf(words)).toBe(level));

  it('explained by words, a line each or behind a space', () => {
    const lines = [
      '完了　…　予定した取組をすべて終えたもの',
      '継続　…　取組を進めているもの',
      '未着手　…　着手していないもの',
    ];
    const marks = ['完了', '継続', '未着手'];
    expect(readListedLegend(lines).map((e) => e.mark)).toEqual(marks);
    expect(readLegend(lines.join('\n').replaceAll('　', ' ')).map((e) => e.mark)).toEqual(marks);
    expect(readListedLegend(['現状：桟橋が古い。', '目標：桟橋を直す。', '取組：床板を替える。'])).toEqual([]);
  });
});

describe('legends of two sorts of marks', () => {
  it('a word behind the letters', () => {
    const found = readLegend(
      'Ａ：計画を上回った　Ｂ：計画どおり　Ｃ：計画より遅れている　Ｄ：未着手　完：取組が完了した',
    );
    expect(found.map((e) => `${e.mark} ${e.meaning}`).slice(-2)).toEqual(['Ｄ 未着手', '完 取組が完了した']);
  });

  const register = (...legends: string[]) =>
    records(
      ...legends.map(paragraph),
      table([
        ['番号', '取組項目', '担当課', '達成状況', '自己評価'],
        ['1', '桟橋の修繕', '港湾課', '◎', 'Ｂ'],
        ['2', '岸の灯', '港務課', '△', 'Ａ'],
      ]),
    ).map((r) => r.achievement);

  it('hold beside one another', () => {
    const found = register(
      '達成状況 ◎：計画を上回った ○：計画を達成した △：計画を下回った ×：計画を大きく下回った',
      '自己評価 Ａ：計画どおり実施 Ｂ：計画を下回って実施 Ｃ：未実施',
    );
    expect(found).toMatchObject([
      { label: 'Ｂ', level: 'partial' },
      { label: 'Ａ', level: 'achieved' },
    ]);
  });

  it('go on over a line, and what was wrapped of a note on ranks is no part of them', () => {
    const found = register(
      '※達成度 Ａ：計画どおり\nＢ：計画を下回った Ｃ：未実施\n※難易度 Ａ：困難 Ｂ：標準 ウエイトの合計は~\n100とすること。',
    );
    expect(found).toMatchObject([
      { label: 'Ｂ', meaning: '計画を下回った' },
      { label: 'Ａ', meaning: '計画どおり' },
    ]);
  });
});
