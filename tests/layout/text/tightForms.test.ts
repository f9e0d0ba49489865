import { describe, expect, it } from 'vitest';
import { lay, outline, tablesOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rows = (lines: readonly string[]): string[] => tablesOf(lines.join('\n'), { isLabel }).flat();

describe('a form whose labels leave one space before their texts', () => {
  const form = [
    '        池の手入れ 取組シート',
    '   取組名 水草の植替え',
    ' 推進担当課 公園課',
    '  現状と課題 水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増や',
    '          すことが求められている。',
    '手段（具体的な ・春と秋に植え替える。',
    '  取組内容） ・掃除の日を設ける。',
    '課題と今後の方針 石垣の間の草を抜く道具を買う。',
  ];

  it('has a row for each label, whatever place its text begins at', () => {
    expect(rows(form)).toEqual([
      '取組名|水草の植替え',
      '推進担当課|公園課',
      '現状と課題|水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増や↩/すことが求められている。',
      '手段（具体的な↩/取組内容）|・春と秋に植え替える。/・掃除の日を設ける。',
      '課題と今後の方針|石垣の間の草を抜く道具を買う。',
    ]);
  });

  it('may have several labels on a line, and notes below labels', () => {
    const found = rows([
      '   番号  7   取組名 水草の植替え',
      '  取組内容 掃除の日を設ける。',
      '   目標値 30か所 実績値 34か所',
      ' 取組の成果 魚が見えるようになった。',
      '（９月末現在）',
      '課題と今後の方針 道具を買う。',
    ]);
    expect(found).toContain('目標値|30か所|実績値|34か所');
    expect(found.some((r) => r.startsWith('取組の成果↩/（９月末現在）|魚が'))).toBe(true);
  });

  it('is none where a label stands beside the middle of its text', () => {
    const middle = [
      '   取組名 水草の植替え',
      ' 推進担当課 公園課',
      '       水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増やすこと',
      ' 現状と課題 が求められているが、人手が足りず、秋には間に合わないおそれがあるため、日',
      '       程を改める。',
      '課題と今後の方針 道具を買う。',
    ];
    expect(rows(middle).join()).not.toContain('公園課↩/水草');
    expect(rows(middle).join()).not.toContain('公園課/水草');
  });

  it('may open with its numbered title, whose line has labels beside it', () => {
    const found = rows([
      '施策１       池の手入れ               自己評価     Ｂ',
      '担 当 課 公園課',
      'めざす姿 水鳥が毎年巣をつくり、朝の散歩の人が足を止める。',
      '取 組 内 容 水草を植え替え、石垣の間の草を抜き、掃除の日を春と秋に設けて、町内会と手',
      '          分けした。',
      '取 組 の 成 果 魚が見えるようになった。',
      '課題と今後の 道具の数が足りないため、秋の掃除の日までに町内会の倉庫にあるものを調べて補',
      '方向性       う。',
      '          池の底の泥も調べる。',
      '施策２       桜並木の手入れ             自己評価     Ｃ',
      '担 当 課 公園課',
      'めざす姿 桜の並木が次の世代に残る。',
      '取 組 内 容 幹に札を付けた。',
      '課題と今後の 札の数が足りない。',
      '方向性',
    ]);
    expect(found).toHaveLength(11);
    expect(found).toContain('施策１|池の手入れ|自己評価|Ｂ');
    expect(found).toContain('取 組 の 成 果|魚が見えるようになった。');
    // A paragraph more in the last row.
    expect(found[5]).toMatch(/^課題と今後の↩?\/方向性\|道具.*う。\/池の底の泥も調べる。$/);
    expect(found[6]).toBe('施策２|桜並木の手入れ|自己評価|Ｃ');
  });

  it('gives the lines of a list above its label to the label in the middle', () => {
    const found = rows([
      ' めざす姿 水鳥が毎年巣をつくる。',
      '現状と課題 水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増やすこ',
      '        とが求められている。',
      '        ①水草の植替え',
      ' 主な取組 ②石垣の間の草取り',
      '        ③春と秋の掃除',
      '担当課名 公園課',
    ]);
    expect(found.slice(1, 3)).toEqual([
      '現状と課題|水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増やすこ↩/とが求められている。',
      '主な取組|①水草の植替え/②石垣の間の草取り/③春と秋の掃除',
    ]);
  });

  it('has the mark of its item left of all its labels', () => {
    const found = lay(
      [
        '   基本方針 池と並木を次の世代に残します。',
        '  部局の仕事 公園課と道路課の二課で構成しています。',
        '■ 建設部が今年度に行うこと',
        ' ① 現状と課題 水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増や',
        '              すことが求められているほか、石垣の間に草が生えて歩く人が足を取られる所も',
        '              ある。',
        '       目 標    池に魚の姿を取り戻します。',
        '      取組内容 ・春と秋に植え替えます。',
        '     達成の基準 ○植え替えの回数 2回',
        '     担当する課 公園課',
        ' ② 現状と課題 桜の幹が傷んでいる。',
        '       目 標    桜の並木を残します。',
        '      取組内容 幹に札を付けます。',
        '     担当する課 道路課',
      ].join('\n'),
      { isLabel },
    );
    const marked = outline(found).filter((b) => typeof b !== 'string' && /①|②/.test(b[0]?.[0] ?? ''));
    expect(marked).toEqual([
      [
        [
          '[5x1]①',
          '現状と課題',
          '水草が茂り、魚の姿が見えないという声が多く寄せられ、手入れの回数を増や?/すことが求められているほか、石垣の間に草が生えて歩く人が足を取られる所も↩/ある。',
        ],
        ['目 標', '池に魚の姿を取り戻します。'],
        ['取組内容', '・春と秋に植え替えます。'],
        ['達成の基準', '○植え替えの回数 2回'],
        ['担当する課', '公園課'],
      ],
      [
        ['[4x1]②', '現状と課題', '桜の幹が傷んでいる。'],
        ['目 標', '桜の並木を残します。'],
        ['取組内容', '幹に札を付けます。'],
        ['担当する課', '道路課'],
      ],
    ]);
    expect(outline(found)).toContain('■ 建設部が今年度に行うこと');
  });
});
