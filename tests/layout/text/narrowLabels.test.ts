import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const LABELS = new Set([
  '係名',
  '係長',
  '係名方針',
  '方針',
  '現状と課題',
  '今年の目標',
  '目標を果たすための手立て',
  '取組',
  '内容',
  '取組内容',
  '成果',
]);
const nameOf = (text: string): string => text.replace(/\s/g, '').replace(/^[0-9０-９]．/, '');
const read = (lines: readonly string[]) =>
  outline(lay(lines.join('\n'), { isLabel: (text) => LABELS.has(nameOf(text)) })).map((b) =>
    Array.isArray(b) ? b.map((r) => [nameOf((r[0] as string).replace(/[↩/]/g, '')), ...r.slice(1)]) : b,
  );

describe('forms whose labels are broken in a narrow column', () => {
  it('parts texts among labels that stand beside their middles, one space from them, by their items', () => {
    const text = [
      '            令和６年度　係の目標',
      '係名 堤防係',
      '     ① 古い水門が増え、点検に時間がかかっている。また、鍵の型が',
      '１．現状 まちまちである。',
      'と課題  ② 堤防の草を刈る人が減り、見回りが届かない所があ',
      '     る。',
      '２．今年 ① 水門の鍵を一つの型に替える。',
      'の目標  ② 草刈りに加わる団体を倍に増やす。',
      '     ① 古い水門から順に鍵を替え、その場で開け方を確かめてい',
      '３．目標 く。',
      'を果たす ② 団体に鎌と手袋を貸し出す。',
      'ための手 また、刈った草の置き場を設け、堆肥にして希望する家に配るこ',
      '立て   とにする。',
      '     ③ 草刈りの日を暦に載せる。',
      '            令和６年度　係の目標',
      '係名 木陰係',
      '１．現   ① 木陰のない広場が三つある。',
      '状と課   ② 水やりの当番が決まらない。',
      '題',
      '２．今   ① 広場ごとに苗木を植え、十年のうちにすべての長椅子が木陰に',
      '年の目   入るようにする。',
      '標     ② 当番を暦で決める。',
      '       ① 苗木の育て方を学ぶ。',
      '３．目標   ② 近くの店に水の口を借りる。',
      'を果たす   ③ 当番の暦を掲示板に貼り、休むときの代わりを名簿から選べる',
      'ための手   ようにする。',
      '立て     ④ 枯れた苗木を植え替える。',
    ];
    expect(read(text)).toEqual([
      '令和６年度　係の目標',
      [
        ['係名', '堤防係'],
        ['現状と課題', expect.stringMatching(/^① 古い.*② 堤防の草.*る。$/)],
        ['今年の目標', expect.stringMatching(/^① 水門.*② 草刈りに.*増やす。$/)],
        ['目標を果たすための手立て', expect.stringMatching(/^① 古い水門から.*③ 草刈りの日を暦に載せる。$/)],
      ],
      '令和６年度　係の目標',
      [
        ['係名', '木陰係'],
        ['現状と課題', '① 木陰のない広場が三つある。/② 水やりの当番が決まらない。'],
        ['今年の目標', expect.stringMatching(/^① 広場ごと.*② 当番を暦で決める。$/)],
        ['目標を果たすための手立て', expect.stringMatching(/^① 苗木.*④ 枯れた苗木を植え替える。$/)],
      ],
    ]);
  });

  it('gives the lines at the top of the next page to the text that they go on with', () => {
    const form = (name: string): string[] => [
      `係名  ${name}`,
      '現状と ① 水門の鍵の型がまちまちである。',
      '課題  ② 草を刈る人が減っている。',
      '今年の ① 鍵の型を一つにまとめ、夜でも開けられるようにする。',
      '目標  ② 草刈りに加わる団体を増やす。',
    ];
    const next = ['\f③ 苗木を配る。', '④ 掲示板を建て替える。', '          係の目標'];
    const text = ['          係の目標', ...form('堤防係'), ...next, ...form('木陰係')];
    expect(read(text)).toEqual([
      expect.any(String),
      [
        ['係名', '堤防係'],
        ['現状と課題', expect.stringMatching(/減っている。$/)],
        ['今年の目標', expect.stringMatching(/^① 鍵.*③ 苗木を配る。\/④ 掲示板を建て替える。$/)],
      ],
      expect.any(String),
      [
        ['係名', '木陰係'],
        ['現状と課題', expect.stringMatching(/減っている。$/)],
        ['今年の目標', expect.stringMatching(/増やす。$/)],
      ],
    ]);
  });

  it('reads labels beside the first lines of long texts', () => {
    const text = [
      '係名   堤防係',
      '現状   古い水門が増え、点検に時間がかかっている。',
      'と課題  鍵の型がまちまちである。',
      '     堤防の草を刈る人が減っている。',
      '     見回りが届かない所がある。',
      '     石段が崩れかけている。',
      '今年の  鍵の型を一つにまとめる。',
      '目標   夜でも開けられる水門にする。',
      '     草刈りに加わる団体を増やす。',
      '     石段を積み直す。',
      '成果   水門の点検が半日で済む。',
      '     堤防を歩く人が増える。',
      '     草を刈る人が増える。',
    ];
    expect(read(text)).toEqual([
      [
        ['係名', '堤防係'],
        ['現状と課題', expect.stringMatching(/^古い水門.*崩れかけている。$/)],
        ['今年の目標', expect.stringMatching(/^鍵の型.*積み直す。$/)],
        ['成果', expect.stringMatching(/^水門の点検.*増える。$/)],
      ],
    ]);
  });

  it('takes the parts of a name for one label where it comes whole elsewhere', () => {
    const form = (label: readonly string[]): string[] => [
      '係名   堤防係',
      '現状と  古い水門が増えている。',
      '課題   鍵の型がまちまちである。',
      `${label[0]}   鍵の型を一つにまとめる。`,
      `${label[1]}   草刈りに加わる団体を増やす。`,
      '成果   水門の点検が半日で済む。',
    ];
    const text = ['          係の目標', ...form(['取組', '内容']), '          係の目標', ...form(['取組内', '容  '])];
    const table = [
      ['係名', '堤防係'],
      ['現状と課題', expect.any(String)],
      ['取組内容', '鍵の型を一つにまとめる。/草刈りに加わる団体を増やす。'],
      ['成果', '水門の点検が半日で済む。'],
    ];
    expect(read(text)).toEqual([expect.any(String), table, expect.any(String), table]);
  });

  /** A form with names above its first number, and amounts behind the last. */
  const numbered = (name: string, head: string, ends: readonly string[]): string[] => [
    `係名    ${name}            係長   ${head}`,
    '方針    水門と堤防を、誰もが安心して歩ける所にする。',
    '１．現状  ① 古い水門が増え、点検に時間がかかっている。',
    'と課題   ② 堤防の草を刈る人が減っている。',
    ...[...'③④⑤⑥⑦⑧⑨⑩⑪⑫'].map((mark) => `      ${mark} 見回りの届かない所が、${mark}の地図のとおり残っている。`),
    '２．今年  ① 鍵の型を一つにまとめる。',
    'の目標   ② 草刈りに加わる団体を増やす。',
    `３．成果  ${ends[0]}`,
    ...ends.slice(1).map((end) => `      ${end}`),
  ];

  it('takes no name above the first number of a form for a part of the next, nor gives its text the end of the page above', () => {
    const ends = [
      '① 水門の点検が半日で済む。',
      '② 堤防を歩く人が増える。',
      '③ 草の丈が低い。',
      '・石段に手すりが付く。',
    ];
    const text = [
      ...numbered('堤防係', '堀 早月', ends),
      ...numbered('木陰係', '森 葉子', ends).map((l, i) => (i === 0 ? `\f${l}` : l)),
    ];
    const form = (name: string, head: string): (string | RegExp)[][] => [
      ['係名', name, '係長', head],
      ['方針', expect.stringMatching(/\]水門と.*する。$/)],
      ['現状と課題', expect.stringMatching(/\]① 古い.*② 堤防の.*⑫の地図のとおり残っている。$/)],
      ['今年の目標', expect.stringMatching(/\]① 鍵.*② 草刈りに.*$/)],
      ['成果', expect.stringMatching(/\]① 水門の.*・石段に手すりが付く。$/)],
    ];
    expect(read(text)).toEqual([form('堤防係', '堀 早月'), form('木陰係', '森 葉子')]);
  });

  it('leaves no item at the end of a page out, even where its number skips one', () => {
    const ends = [
      '① 水門の点検が半日で済む。',
      '② 堤防を歩く人が増える。',
      '③ 草の丈が低い。',
      '⑤ 石段に手すりが付く。',
    ];
    const text = [
      ...numbered('堤防係', '堀 早月', ends),
      ...numbered('木陰係', '森 葉子', ends).map((l, i) => (i === 0 ? `\f${l}` : l)),
    ];
    const found = read(text);
    expect(found).toHaveLength(2);
    for (const form of found)
      expect((form as string[][]).at(-1)).toEqual([
        '成果',
        expect.stringMatching(/\]① .*③ 草の丈が低い。\/⑤ 石段に.*$/),
      ]);
  });

  it('reads amounts behind white space with what they are of, below a title with white space behind its year', () => {
    const ends = [
      '① 水門の点検にかかる日数   3 日以内',
      '② 草刈りの回数     12 回',
      '③ 歩く人の数      6,000 人',
      '④ 手すりの数     ８本',
    ];
    const title = '            令和６年度      水門市の係別目標';
    const text = [title, ...numbered('堤防係', '堀 早月', ends), title, ...numbered('木陰係', '森 葉子', ends)];
    const found = read(text);
    expect(found.map((b) => (Array.isArray(b) ? 'form' : b.replace(/ +/g, ' ')))).toEqual([
      '令和６年度 水門市の係別目標',
      'form',
      '令和６年度 水門市の係別目標',
      'form',
    ]);
    for (const form of found.filter(Array.isArray))
      expect((form as string[][]).at(-1)).toEqual(['成果', `[1x3]${ends.join('/')}`]);
  });

  it('leaves lines alone whose left column holds no labels', () => {
    const text = [
      '春の朝 堤防に人が集まり、草を刈る。',
      'の仕事 刈った草は堆肥にする。',
      '夏の夕 広場の長椅子に水をまく。',
      'の仕事 苗木にも水をやる。',
      '秋の昼 落ち葉を集める。',
      'の仕事 集めた葉は袋に入れる。',
    ];
    expect(lay(text.join('\n'), { isLabel: (t) => LABELS.has(t) }).blocks.every((b) => b.kind === 'paragraph')).toBe(
      true,
    );
  });
});
