import { describe, expect, it } from 'vitest';
import { tablesOf, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

/** A line with its words at their places, each character taking one. */
const set = (...words: readonly (readonly [number, string])[]): string =>
  words.reduce((line, [x, word]) => line.padEnd(x) + word, '');

/** The rows of the table of figures in a text. */
const figures = (...lines: readonly string[]): string[] =>
  (tablesOf(lines.join('\n'), { isLabel }).find((rows) => rows.some((r) => /実績/.test(r))) ?? []).map(withoutBreaks);

const ABOVE = [
  set([0, '整理番号'], [14, '7'], [24, '事業名'], [34, '灯台の公開']),
  set([0, '所管部'], [14, '観光部'], [24, '所管課'], [34, '灯台課']),
  set([0, '現状と課題'], [8, '灯台を訪れる人は年々減っており、周辺の店舗からは集客を求める声が上がっている。']),
];
const BELOW = [
  set([0, '取組状況'], [8, '点灯体験を月に２回開き、近くの食堂と割引券の付いた案内図を作って配布した。']),
  set([0, '今後の方向性'], [8, '案内人を増やし、開く回数を改める。']),
];
const HEAD = set(
  [14, '指標名'],
  [32, '単位'],
  [37, '区分'],
  [42, '令和４年度'],
  [50, '令和５年度'],
  [58, '令和６年度'],
);
const row = (kind: string, ...values: readonly string[]): (readonly [number, string])[] => [
  [37, kind],
  ...values.map((v, i): [number, string] => [47 + 8 * i - v.length, v]),
];

describe('rows of targets and results', () => {
  it('have the name and unit that stand midway between them', () => {
    const rows = figures(
      ...ABOVE,
      HEAD,
      set(...row('計画', '52', '58', '60')),
      set([4, '灯台に上った人の数'], [32, '人']),
      set(...row('実績', '55', '57', '－')),
      set(...row('計画', '480', '520', '560')),
      set([4, '点灯体験に参加した家族の数（累'], [32, '組']),
      set([4, '計）'], ...row('実績', '471', '536', '－')),
      ...BELOW,
    );
    expect(rows).toEqual([
      '指標名|単位|区分|令和４年度|令和５年度|令和６年度',
      '灯台に上った人の数|人|計画|52|58|60',
      '実績|55|57|－',
      '点灯体験に参加した家族の数（累計）|組|計画|480|520|560',
      '実績|471|536|－',
    ]);
  });

  it('have a name that stands a line above theirs', () => {
    const rows = figures(
      ...ABOVE,
      HEAD,
      set([4, '灯台に上った人の数'], [32, '人'], ...row('計画', '52', '58', '60')),
      set([4, '点灯体験に参加した家族の数'], ...row('実績', '55', '57', '－')),
      set([32, '組'], ...row('計画', '480', '520', '560')),
      set(...row('実績', '471', '536', '－')),
      ...BELOW,
    );
    expect(rows.slice(1)).toEqual([
      '灯台に上った人の数|人|計画|52|58|60',
      '実績|55|57|－',
      '点灯体験に参加した家族の数|組|計画|480|520|560',
      '実績|471|536|－',
    ]);
  });

  it('have the figure at the beginning with its year, and letters set downwards beside them', () => {
    const rows = figures(
      ...ABOVE,
      set([10, '指標名'], [22, '基準値'], [37, '区分'], [44, 'H27'], [52, 'H28'], [60, 'H29']),
      set([21, '（時期）']),
      set([1, '成'], [3, '灯台の周りを歩いたことがある'], ...row('目標値', '60.0', '62.0', '64.0')),
      set([1, '果'], [3, '市民の割合'], [22, '58.3']),
      set([1, '指'], [3, '（％）'], [21, '（26年度）'], [34, '⇧'], ...row('実績値', '61.2', '63.1', '62.7')),
      set([1, '標'], ...row('達成率', '102.0%', '101.8%', '98.0%')),
      ...BELOW,
    );
    expect(rows).toEqual(
      [
        '|指標名|基準値/（時期）||区分|H27|H28|H29',
        '成/果/指/標|灯台の周りを歩いたことがある/市民の割合/（％）|58.3/（26年度）|⇧|目標値|60.0|62.0|64.0',
        '実績値|61.2|63.1|62.7',
        '達成率|102.0%|101.8%|98.0%',
      ].map((r) => r.replaceAll('/', '')),
    );
  });

  it('have labels of the head that stand above the years, and their unit behind the figures', () => {
    const rows = figures(
      ...ABOVE,
      set([36, '目標・']),
      set([14, '指標名'], [42, '令和４年度'], [50, '令和５年度'], [58, '令和６年度'], [67, '単位']),
      set([37, '実績']),
      set(...row('目標', '175', '180', '185')),
      set([4, '灯台に上った日数'], [67, '日']),
      set(...row('実績', '169', '171', '－')),
      ...BELOW,
    );
    expect(rows).toEqual([
      '指標名|目標・実績|令和４年度|令和５年度|令和６年度|単位',
      '灯台に上った日数|目標|175|180|185|日',
      '実績|169|171|－',
    ]);
  });

  it('have one label beside several of them', () => {
    const rows = figures(
      ...ABOVE,
      HEAD,
      set([0, '成果'], [4, '灯台に上った人の数'], [32, '人'], ...row('計画', '52', '58', '60')),
      set(...row('実績', '55', '57', '－')),
      set([0, '指標'], [4, '点灯体験に参加した家族の数'], [32, '組'], ...row('計画', '480', '520', '560')),
      set(...row('実績', '471', '536', '－')),
      ...BELOW,
    );
    expect(rows.slice(1)).toEqual([
      '成果指標|灯台に上った人の数|人|計画|52|58|60',
      '実績|55|57|－',
      '点灯体験に参加した家族の数|組|計画|480|520|560',
      '実績|471|536|－',
    ]);
  });

  it('have the years that the form prints once, above its schedule', () => {
    const rows = figures(
      ...ABOVE,
      set([14, '年度'], [42, '令和４年度'], [50, '令和５年度'], [58, '令和６年度']),
      set([0, '年度別計画'], [8, '階段の手すりの塗り替え'], [44, '設計'], [52, '工事'], [60, '工事']),
      set([8, '展望室の窓の取り替え'], [44, '検討'], [52, '設計'], [60, '完了']),
      set([8, '灯台に上った人の数'], ...row('目標値', '52', '58', '60')),
      set([0, '数値目標'], [8, '（単位：人）'], ...row('実績値', '55', '57', '－')),
      ...BELOW,
    );
    expect(rows).toEqual([
      '|||令和４年度|令和５年度|令和６年度',
      '数値目標|灯台に上った人の数（単位：人）|目標値|52|58|60',
      '実績値|55|57|－',
    ]);
  });

  it('stay with what is read around them where a figure among the names is in no column of the head', () => {
    const rows = figures(
      ...ABOVE,
      HEAD,
      set([4, '灯台に上った人の数'], [26, '41'], [32, '人'], ...row('計画', '52', '58', '60')),
      set(...row('実績', '55', '57', '－')),
      ...BELOW,
    );
    expect(rows).toContain('灯台に上った人の数|41|人|計画|52|58|60');
  });
});

describe('figures printed as a stair', () => {
  const stair = (...lines: readonly string[]): string[] =>
    figures(
      ...ABOVE,
      HEAD,
      set([4, '灯台に上った人の数'], [32, '人'], [37, '計画']),
      set([37, '実績']),
      ...lines,
      ...BELOW,
    );

  it('stand in the rows of their kinds', () => {
    const rows = stair(
      set([45, '52']),
      set([45, '55']),
      set([53, '58']),
      set([53, '57']),
      set([61, '60']),
      set([61, '－']),
    );
    expect(rows.slice(1)).toEqual(['灯台に上った人の数|人|計画|52|58|60', '実績|55|57|－']);
  });

  it('are told by what stands on the line of another, where they were printed from below', () => {
    const rows = stair(set([46, '0']), set([46, '5'], [54, '－']), set([54, '8']), set([62, '－']), set([62, '9']));
    expect(rows.slice(1)).toEqual(['灯台に上った人の数|人|計画|0|8|9', '実績|5|－|－']);
  });
});

describe('rows under years and kinds', () => {
  const ROWS = [
    set([4, '灯台に上った人の数'], [27, '人'], [33, '41'], [38, '45'], [43, '46'], [48, '50'], [53, '53'], [58, '56']),
    set(
      [4, '点灯体験の回数'],
      [27, '回'],
      [31, '3,120'],
      [37, '3,300'],
      [43, '3,084'],
      [49, '3,300'],
      [55, '3,362'],
      [61, '3,400'],
    ),
  ];

  it('have the years in their order, however far right the texts below push them', () => {
    const rows = figures(
      ...ABOVE,
      set([30, '出発点'], [40, '４年度'], [53, '５年度'], [64, '６年度']),
      set([12, '指標名'], [26, '単位'], [29, '（３年度）']),
      set([36, '計画'], [39, '実績'], [42, '計画'], [45, '実績'], [48, '計画']),
      ...ROWS,
      ...BELOW,
    );
    expect(rows).toEqual([
      '指標名|単位|出発点（３年度）|４年度|５年度|６年度',
      '計画|実績|計画|実績|計画',
      '灯台に上った人の数|人|41|45|46|50|53|56',
      '点灯体験の回数|回|3,120|3,300|3,084|3,300|3,362|3,400',
    ]);
  });

  it('begin with a target, so that a year may have a result alone', () => {
    const rows = figures(
      ...ABOVE,
      set([27, '令和２年度'], [33, '令和４年度'], [49, '令和５年度'], [64, '令和７年度']),
      set([12, '指標名'], [22, '単位'], [27, '出発点の']),
      set([28, '値'], [38, '実績'], [44, '目標'], [50, '実績'], [56, '目標']),
      set([4, '灯台に上った人の数'], [23, '人'], [30, '3'], [38, '5'], [44, '6'], [50, '5'], [56, '8']),
      set([4, '点灯体験の回数'], [23, '回'], [29, '24'], [37, '40'], [43, '48'], [49, '52'], [55, '60']),
      ...BELOW,
    );
    expect(rows.slice(0, 2)).toEqual([
      '指標名|単位|令和２年度出発点の値|令和４年度|令和５年度|令和７年度',
      '実績|目標|実績|目標',
    ]);
  });

  it('have names that end a line below, or stand above their figures', () => {
    const rows = figures(
      ...ABOVE,
      set([12, '指標名'], [24, '単位'], [30, '現状値']),
      set([30, '（R4）'], [38, 'R5目標'], [44, 'R5実績'], [50, 'R6目標']),
      set([1, '数値'], [4, '灯台の周りの店を訪れた']),
      set([1, '目標'], [4, '人の数']),
      set([25, '人'], [32, '64'], [39, '100'], [46, '150'], [51, '200']),
      set([4, '点灯体験に参加した家族'], [25, '組'], [32, '12'], [40, '20'], [46, '30'], [52, '40']),
      set([4, 'の数']),
      ...BELOW,
    );
    expect(rows).toEqual([
      '|指標名|単位|現状値（R4）|R5目標|R5実績|R6目標',
      '数値目標|灯台の周りの店を訪れた人の数|人|64|100|150|200',
      '|点灯体験に参加した家族の数|組|12|20|30|40',
    ]);
  });

  it('are left to other readers where there are not as many years as targets show', () => {
    const rows = figures(
      ...ABOVE,
      set([30, '出発点'], [40, '４年度'], [64, '６年度']),
      set([12, '指標名'], [26, '単位'], [29, '（３年度）']),
      set([36, '計画'], [39, '実績'], [42, '計画'], [45, '実績'], [48, '計画']),
      ...ROWS,
      ...BELOW,
    );
    expect(rows[0]).not.toBe('指標名|単位|出発点（３年度）|４年度|６年度');
  });
});
