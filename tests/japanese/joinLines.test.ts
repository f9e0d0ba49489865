import { describe, expect, it } from 'vitest';
import { joinLines } from '../../src/japanese/index.js';
import type { Line, LineBreak } from '../../src/model/block.js';
import { textFrom } from '../../src/model/sourceText.js';

/** Lines written with the break that geometry saw behind each: `>` wrap, `|` end, `?` unknown. */
function lines(printed: string, indents: number[] = []): Line[] {
  const made: Line[] = [];
  let at = 0;
  for (const m of printed.matchAll(/([^>|?]+)([>|?])/g)) {
    const text = textFrom(m[1] as string, at);
    at += (m[1] as string).length;
    const after = ({ '>': 'wrap', '|': 'end', '?': 'unknown' } as const)[m[2] as '>'] satisfies LineBreak;
    made.push({ text, page: null, box: null, size: null, bold: false, indent: indents[made.length] ?? 0, after });
  }
  return made;
}

const CASES: [why: string, printed: string, joined: string][] = [
  ['a wrapped sentence', '市民の安全を確>保します。|', '市民の安全を確保します。'],
  ['a unit parted from its figure', '花壇の手入れ 3|か所|種まき 2|回 20人|', '花壇の手入れ 3か所\n種まき 2回 20人'],
  ['two paragraphs', '窓口を改善します。|案内を増やします。|', '窓口を改善します。\n案内を増やします。'],
  [
    'a full line that ends a sentence goes on',
    '窓口を改善します。>案内を増やします。|',
    '窓口を改善します。案内を増やします。',
  ],
  [
    'bullets after full lines',
    '・窓口の改善と案内>・相談の充実と周知>・研修|',
    '・窓口の改善と案内\n・相談の充実と周知\n・研修',
  ],
  ['a bullet that wraps', '・窓口の改善と案>内の充実|・研修の実施|', '・窓口の改善と案内の充実\n・研修の実施'],
  ['circled items', '①窓口を改善する>②案内を増やす>③研修を行う|', '①窓口を改善する\n②案内を増やす\n③研修を行う'],
  [
    'a reference in mid-sentence',
    '計画の目標のうち>②の達成に向けて進める。|',
    '計画の目標のうち②の達成に向けて進める。',
  ],
  ['items in brackets', '(1) 概要|(2) 方針|', '(1) 概要\n(2) 方針'],
  [
    'a heading in brackets',
    '窓口を改善します。?【対象】?転入者、転出者?',
    '窓口を改善します。\n【対象】\n転入者、転出者',
  ],
  ['a note', '窓口の改善>※土曜日を除く|', '窓口の改善\n※土曜日を除く'],
  ['a manual break behind a comma', '子育て支援、|高齢者支援を進める。|', '子育て支援、高齢者支援を進める。'],
  [
    'a manual break behind a particle',
    '未来を築いていく為の|機運醸成を図る。|',
    '未来を築いていく為の機運醸成を図る。',
  ],
  ['a manual break before a particle', '市民の安全|を守る体制|', '市民の安全を守る体制'],
  [
    'list lines without bullets',
    '窓口の改善を検討する|案内の方法を見直す|研修を行う|',
    '窓口の改善を検討する\n案内の方法を見直す\n研修を行う',
  ],
  ['noun lines', '総務課|財政課|税務課|', '総務課\n財政課\n税務課'],
  ['noun lines of a text cell run on', '総合?計画?', '総合計画'],
  ['lines of a text cell that end sentences', '改善します。?増やします。?', '改善します。\n増やします。'],
  [
    'nouns that end like particles',
    '地域のまちづくり|窓口改善の取り組み|案内方法の見直し|研修|',
    '地域のまちづくり\n窓口改善の取り組み\n案内方法の見直し\n研修',
  ],
  [
    'a bracket that closes on the next line',
    '・ごみの量（1人1日当た>り）：480g以下|',
    '・ごみの量（1人1日当たり）：480g以下',
  ],
  ['an open bracket', '相談の充実（電話、|窓口、訪問）を図る。|', '相談の充実（電話、窓口、訪問）を図る。'],
  ['nothing begins with a small kana', 'キャ>ッシュレス|', 'キャッシュレス'],
  ['nothing begins with a closing mark', '学びの場|」をつくる。|', '学びの場」をつくる。'],
  ['two Latin words', 'Open>Dataの公開|', 'Open Dataの公開'],
  ['an address', 'https://example.jp/abc>def/を見る|', 'https://example.jp/abcdef/を見る'],
  ['a figure that wraps', '参加者数 1,>000人|', '参加者数 1,000人'],
  ['a number is no marker', '講習会を年に>3回開く。|', '講習会を年に3回開く。'],
  ['a middle dot that wraps', '防災>・減災の推進|', '防災・減災の推進'],
  ['an empty line between', '窓口の改善|　|案内|', '窓口の改善\n案内'],
];

describe('joinLines', () => {
  it.each(CASES)('%s', (_, printed, joined) => expect(joinLines(lines(printed)).value).toBe(joined));

  it('begins a paragraph where an indent follows a full line that ended a sentence', () => {
    expect(joinLines(lines('窓口を改善します。>案内を増やします。|', [0, 1])).value).toBe(
      '窓口を改善します。\n案内を増やします。',
    );
  });
  it('keeps headings and converted lists apart', () => {
    const [a, b] = lines('概要?窓口の?') as [Line, Line];
    expect(joinLines([{ ...a, heading: 2 }, b]).value).toBe('概要\n窓口の');
    expect(
      joinLines([
        { ...a, list: 'bullets' },
        { ...b, list: 'bullets' },
      ]).value,
    ).toBe('概要\n窓口の');
  });
  it('gives every character its source and the break none', () => {
    expect(joinLines(lines('総務課|財政課|')).at).toEqual([0, 1, 2, -1, 3, 4, 5]);
  });
  it('gives nothing for no lines', () => expect(joinLines([]).value).toBe(''));
});
