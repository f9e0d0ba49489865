import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { withCardsApart } from '../../src/recognise/table/cardsBeside.js';
import { paragraph, records, table } from './blocks.js';

const shaded = (text: string) => ({ text, shaded: true as const });
const told = (name: string, aim: string) =>
  `${name}\n◆めざす姿\n${aim}\n◆取組方針\n稚魚を放します。\n◆数値目標\n放流数　300匹`;
const [river, quay] = [told('川に魚をもどす', '川が澄みます。'), told('岸壁を直す', '船が着けます。')];
const card = (head: string, text: string) => table([[shaded(head)], [text]]);
const found = (number: string, title: string, division: string, objective: string) => ({
  number,
  title,
  divisions: [division],
  objective,
  measures: '稚魚を放します。',
  indicators: [{ name: '放流数' }],
});
const both = [
  found('目標１', '川に魚をもどす', '水産課', '川が澄みます。'),
  found('目標２', '岸壁を直す', '港湾課', '船が着けます。'),
];

describe('cards whose heads say number and unit', () => {
  it('are named by the first line of their texts', () => {
    expect(records(card('目標１　水産課', river), card('目標２　港湾課', quay))).toMatchObject(both);
  });

  it('are so on lines, too, whichever way these stand in paragraphs', () => {
    const [name, ...more] = quay.split('\n') as [string, ...string[]];
    const lines = paragraph(`目標１　水産課\n${river}\n目標２　港湾課\n${name}`);
    expect(records(lines, paragraph(more.join('\n')))).toMatchObject(both);
  });

  it('are read as they stand where only one is headed so', () => {
    expect(records(card('目標１　水産課', river))).not.toMatchObject([{ title: '川に魚をもどす' }]);
  });

  it('have no name where a label opens the text', () => {
    const bare = (text: string) => text.replace(/^.*\n/, '');
    const read = records(card('目標１　水産課', bare(river)), card('目標２　港湾課', bare(quay)));
    expect(read.map((r) => r.title)).toEqual([undefined, undefined]);
  });
});

describe('cards beside each other in one table', () => {
  const heads = [shaded('目標１　水産課'), shaded('目標２　港湾課')];

  it('are read one after the other', () => {
    expect(records(table([heads, [river, quay]]))).toMatchObject(both);
  });

  it('also where a page cut their row, and the last stands alone', () => {
    const cut = (text: string) => text.split(/\n(?=◆取組方針)/) as [string, string];
    const [[a, b], [c, d]] = [cut(river), cut(quay)];
    const library = told('本をとどける', '本が近くなります。');
    const read = records(table([heads, [a, c], [b, d], [shaded('目標３　図書館'), shaded('')], [library, '']]));
    expect(read).toMatchObject([...both, found('目標３', '本をとどける', '図書館', '本が近くなります。')]);
  });

  it('keep names that their heads say', () => {
    const text = river.replace(/^.*\n/, '担当：水産課\n');
    const read = records(
      table([
        [shaded('１　川に魚をもどす'), shaded('２　岸壁を直す')],
        [text, text],
      ]),
    );
    expect(read).toMatchObject([
      { number: '１', title: '川に魚をもどす', objective: '川が澄みます。' },
      { number: '２', title: '岸壁を直す', objective: '川が澄みます。' },
    ]);
  });

  it('are columns of a table where labels head them', () => {
    const text = '◆現状\n窓口が遠い。\n◆課題\n人が足りない。';
    const register = table([
      ['取組内容', '成果'],
      [text, text],
      ['取組内容', '成果'],
      [text, text],
    ]);
    expect(withCardsApart([register], createLexicon())).toEqual([register]);
  });
});
