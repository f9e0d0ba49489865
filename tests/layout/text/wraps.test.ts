import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const spread = (lines: readonly string[]): string => lines.map((l) => `${l} \n\n`).join('');

const SECTION = [
  '１．現状認識',
  '① 市の水道管は敷設から四十年を過ぎたものが多く漏水が',
  '増えていることから計画を立てて入れ替える必要がある。',
  '② 職員の減少により技術を伝える機会が失われつつあり研',
  '修の場を設ける。',
  '・研修は毎年行う',
  '③ 料金の収納率は横ばいで納付の方法を増やすことが利用',
  '者から求められている。',
];

describe('line ends', () => {
  it('are read by width where a blank line follows every printed line', () => {
    expect(outline(lay(spread(SECTION)))).toEqual([
      '１．現状認識/① 市の水道管は敷設から四十年を過ぎたものが多く漏水が↩/増えていることから計画を立てて入れ替える必要がある。/' +
        '② 職員の減少により技術を伝える機会が失われつつあり研↩/修の場を設ける。/・研修は毎年行う/' +
        '③ 料金の収納率は横ばいで納付の方法を増やすことが利用↩/者から求められている。',
    ]);
  });

  it('are read so, too, where two or three blank lines follow, or page numbers stand between', () => {
    const once = outline(lay(spread(SECTION)));
    for (const gap of ['\n\n\n', '\n\n\n\n'])
      expect(outline(lay(SECTION.map((l) => `${l}${gap}`).join('')))).toEqual(once);
    const numbered = [...SECTION.slice(0, 3), '- 8 -', ...SECTION.slice(3, 6), '- 9 -', ...SECTION.slice(6)];
    const layout = lay(spread(numbered));
    expect(layout.furniture.map((f) => [f.role, f.lines[0]?.text.value])).toEqual([
      ['page-number', '- 8 -'],
      ['page-number', '- 9 -'],
    ]);
    expect(outline(layout).join('')).not.toContain('8 -');
  });

  it('are read by the edge of the whole text where a section has short lines alone', () => {
    const isLabel = (t: string) => t === '目指す姿' || t === '取組' || t === '達成の目安';
    const card = (number: number, place: string): string[] => [
      `${number} ${place}の手入れ`,
      '担当課 公園課',
      '目指す姿',
      `${place}には一年を通じて花が咲き、訪れた人も住む人も散歩や`,
      '休憩を楽しみ、花の手入れをする人の輪が隣の町まで広がっ',
      'ています。',
      '取組',
      '球根を配るとともに、植え方と育て方の講習を開き、習った人',
      'に次の年の手入れをお願いします。',
      '達成の目安',
      '・講習の開催 3回',
      '・花壇の数 20か所',
    ];
    const text = spread(['花壇', '広場', '並木', '水辺', '堤防'].flatMap((place, i) => card(i + 1, place)));
    const read = outline(lay(text, { isLabel }));
    expect(read).toContain('・講習の開催 3回/・花壇の数 20か所/2 広場の手入れ/担当課 公園課');
    expect(read).toContain(
      '花壇には一年を通じて花が咲き、訪れた人も住む人も散歩や↩/休憩を楽しみ、花の手入れをする人の輪が隣の町まで広がっ↩/ています。',
    );
  });

  it('join labels broken over lines, and labels are paragraphs of their own', () => {
    const isLabel = (t: string) => t === '２．今年度の部局目標';
    const text = spread([...SECTION, '２．今年度の', '部局目標', ...SECTION.slice(1)]);
    const paragraphs = outline(lay(text, { isLabel }));
    expect(paragraphs[1]).toBe('２．今年度の↩/部局目標');
    expect(paragraphs).toHaveLength(3);
  });

  it('blank lines between one-line paragraphs part them', () => {
    const text = [
      '本市は人が輝くまちをめざします。',
      '次に述べる方針を定めます。',
      '（１）信頼',
      '市民の満足を第一に考えます。',
    ].join('\n\n');
    expect(outline(lay(text))).toHaveLength(4);
  });

  it('short labels and headings that end together show no right edge', () => {
    const long = '庭園の手入れは業者に任せてきましたが、枯れた木を見つけるのが遅れ、来園者の方に心配をおかけしてき';
    const text = [
      '基本目標１ 花の香るまち',
      '施策１ 庭園の手入れ',
      '《いまの課題》',
      long,
      'ました。',
      '《めざす姿》',
      '木々が元気に育っています。',
      '《主な取組》',
      long,
      'ました。',
      '《その成果》',
    ].join('\n');
    expect(outline(lay(text))).toEqual([
      `基本目標１ 花の香るまち/施策１ 庭園の手入れ/《いまの課題》/${long}↩/ました。/《めざす姿》/` +
        `木々が元気に育っています。/《主な取組》/${long}↩/ました。/《その成果》`,
    ]);
  });

  it('a word that would have fitted shows that the writer ended the line', () => {
    const text =
      '一二三四五六七八九十一二三四五六七八九十\n一二三四五六七八九十一二三四五六七八九十\n一二三四\n五六七八九十\n';
    expect(outline(lay(text))).toEqual([
      '一二三四五六七八九十一二三四五六七八九十↩/一二三四五六七八九十一二三四五六七八九十↩/一二三四/五六七八九十',
    ]);
  });

  it('short lines of a name are not taken for wraps', () => {
    expect(outline(lay('水道部長\nやまだ たろう\n山田 太郎\n'))[0]).not.toContain('↩');
  });

  it('a heading set letter by letter is a line of its own between blank lines', () => {
    const page = ['目標の一覧表', '港 湾 振 興 部', '港湾振興部長　浦野 渚'];
    const text = [...SECTION, ...page, ...SECTION.slice(1)];
    expect(outline(lay(spread(text))).join('/')).toContain('目標の一覧表/港 湾 振 興 部/港湾振興部長');
  });

  it('indents are measured in full-width characters', () => {
    const [p] = lay('甲\n　乙\n  丙\n').blocks;
    expect(p?.kind === 'paragraph' && p.lines.map((l) => l.indent)).toEqual([0, 1, 1]);
  });
});
