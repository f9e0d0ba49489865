import { describe, expect, it } from 'vitest';
import { toFormLines } from '../../../src/layout/text/forms/formLines.js';
import { toParagraphs } from '../../../src/layout/text/paragraphs.js';
import { readPrintedForms } from '../../../src/layout/text/printedForms/index.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { isLabel } from './knownLabels.js';

/** The rows of the forms' tables, where else the text would be paragraphs. */
function tables(source: string): string[][] {
  const { lines } = toSourceLines(source);
  const context = {
    source,
    markup: [],
    markdown: false,
    page: null,
    repeated: new Set<string>(),
    heads: new Set<string>(),
    unitSpace: 0,
  };
  const read = readPrintedForms(
    context,
    toFormLines(source, lines, isLabel) ?? [],
    isLabel,
    (masked, own) => toParagraphs({ ...context, source: masked }, own, { isLabel }),
    () => toParagraphs(context, lines, { isLabel }),
  );
  return (read ?? []).flatMap((b) => {
    if (b.kind !== 'table') return [];
    const rows = Array.from({ length: b.rows }, (_, r) => b.cells.filter((c) => c.row === r));
    return [rows.map((own) => own.map((c) => c.lines.map((l) => l.text.value).join('')).join('|'))];
  });
}

type Two = readonly [string, string];
type Three = readonly [string, string, string];

/** A form whose labels stand in the middle of their texts, those of two halves of the year beside labels of their own. */
const halves = (
  number: string,
  title: string,
  state: Two,
  work: Two,
  outcome: Three,
  grade: string,
  plan: Two,
): string[] => [
  `重点目標${number}         ${title}              担当課           港湾課`,
  `             ${state[0]}`,
  '現状と課題',
  `             ${state[1]}`,
  `                          ${work[0]}`,
  '前期           取組状況',
  `                          ${work[1]}`,
  `                          ${outcome[0]}`,
  `             取組の成果      ${outcome[1]}      最終評価           ${grade}`,
  `                          ${outcome[2]}`,
  '後期',
  `                          ${plan[0]}`,
  '             今後の課題',
  `                          ${plan[1]}`,
  '',
];

describe('forms that are printed again and again', () => {
  const found = tables(
    [
      '島の渡し場の計画',
      '',
      ...halves(
        '１',
        '渡し舟の増便',
        ['朝の便は三年のあいだ満員がつづき、島の学校へ通う子どもが次の便を待つことが多くなって', 'います。'],
        ['渡し場の桟橋を直し、朝の便を二', 'つ増やしました。'],
        ['朝の便を待つ人の列がなくなり、', '学校に遅れる子どもが一人もいな', 'くなりました。'],
        'Ａ',
        ['冬の便を減らさずに、春から夏の', 'あいだも続けます。'],
      ),
      ...halves(
        '２',
        '渡し賃の見直し',
        ['小銭を持たない客が増え、船着き場の窓口で釣り銭を数えるあいだ舟を出せないことがあると', '聞きます。'],
        ['回数券を売る店を四つに増やし、', '釣り銭を減らしました。'],
        ['窓口で待つ時間は半分に縮まった', 'が、島の外から来る客には知られ', 'ていません。'],
        'Ｂ',
        ['島の外から来る客のために、宿と', '店に案内を置きます。'],
      ),
      ...halves(
        '３',
        '舟着き場の灯り',
        ['夜の便が着くころには足もとが暗く、荷を持つ年寄りが段を踏み外したという話が毎年のよう', 'に出ます。'],
        ['灯りの場所を町内会と見て回り、', '図に書きました。'],
        ['六つの灯りを替えたところ、段を', '踏み外す人はなくなり、夜の客が', '増えました。'],
        'Ａ',
        ['町内会の当番が月に一度、灯りを', '見て回ります。'],
      ),
    ].join('\n'),
  );

  it('parts labels of their own beside a label, and labels right of a text', () => {
    expect(found).toHaveLength(3);
    expect(found[1]).toEqual([
      '重点目標２|渡し賃の見直し|担当課|港湾課',
      '現状と課題|小銭を持たない客が増え、船着き場の窓口で釣り銭を数えるあいだ舟を出せないことがあると聞きます。',
      '前期|取組状況|回数券を売る店を四つに増やし、釣り銭を減らしました。',
      '後期|取組の成果|窓口で待つ時間は半分に縮まったが、島の外から来る客には知られていません。|最終評価|Ｂ',
      '今後の課題|島の外から来る客のために、宿と店に案内を置きます。',
    ]);
  });
});

/** A line with words at their places. */
const at = (...words: (readonly [number, string | undefined])[]): string =>
  words.reduce((line, [x, w = '']) => (w === '' ? line : line.padEnd(x) + w), '');

/** A sheet with numbered headings, a table whose head has two lines and whose rows share two kinds, works with a sum, and choices. */
const sheet = (
  code: string,
  title: string,
  name: readonly [string, string],
  figures: readonly string[],
  works: string,
  unit: string,
): string[] => [
  `施策コード        ${code}       施策名     ${title}`,
  '主管課          港湾課            関係課    企画課',
  '',
  '１       施策のめざす姿',
  `めざす姿         ${title}により、島の誰もが困らずに海を渡っている。`,
  '',
  '２       成果指標の達成状況',
  '',
  at([9, '指標名'], [24, '単位'], [30, '現状値'], [50, 'R4'], [58, 'R5'], [66, '目標値']),
  at([30, '（R2）'], [66, '（R8）']),
  at([0, name[0]], [24, '便'], [33, figures[0]], [42, '目標'], [50, figures[1]], [58, figures[2]], [67, figures[3]]),
  at([0, name[1]], [42, '実績'], [50, figures[4]], [58, figures[5]]),
  '',
  '３       施策を構成する事務事業                        （単位：千円）',
  '',
  at([1, '№'], [10, '事務事業名'], [28, '担当係'], [45, '事業費'], [62, '方向性']),
  at([42, 'R4決算'], [52, 'R5決算']),
  at([4, '1'], [9, `${title}事業`], [28, unit], [42, '1,200'], [52, '1,310'], [62, '継続']),
  at([4, '2'], [9, works], [28, unit], [42, '4,500'], [52, '4,620'], [62, '拡充']),
  at([19, '合計'], [42, '5,700'], [52, '5,930']),
  '',
  '４       取組の評価',
  '今後の方向性       □重点化      ☑改善・見直し      □縮小',
  `             ${title}に合わせて、船の時刻を改める。`,
  '【評価】Ａ：目標を上回る     Ｂ：目標どおり     Ｃ：やや遅れる',
  '',
];

describe('sheets with headings and tables inside', () => {
  const source = [
    ...sheet(
      '111',
      '渡し舟の増便',
      ['朝の渡し舟の便', ''],
      ['118', '120', '125', '130', '119', '124'],
      '船員募集',
      '運航係',
    ),
    ...sheet(
      '112',
      '桟橋の補修',
      ['直した桟橋の', '数'],
      ['211', '220', '225', '230', '219', '224'],
      '石段修理',
      '工務係',
    ),
    ...sheet('113', '灯りの整備', ['灯りの数', ''], ['318', '320', '325', '330', '319', '324'], '電球交換', '設備係'),
  ].join('\n');
  const found = tables(source).slice(5, 10);

  it('ends tables above the next numbered heading', () => {
    expect(found.flat().join('\n')).not.toMatch(/施策を構成|取組の評価|【評価】/);
  });

  it('places a head that all sheets print over the columns, and joins the rows of two kinds', () => {
    expect(found[2]).toEqual([
      '指標名|単位|現状値（R2）||R4|R5|目標値（R8）',
      '直した桟橋の数|便|211|目標|220|225|230',
      '実績|219|224|',
    ]);
  });

  it('sets a sum over the columns without figures, and what is ticked apart from the text below it', () => {
    expect(found[3]).toEqual([
      '№|事務事業名|担当係|事業費|方向性',
      'R4決算|R5決算',
      '1|桟橋の補修事業|工務係|1,200|1,310|継続',
      '2|石段修理|工務係|4,500|4,620|拡充',
      '合計|5,700|5,930|',
    ]);
    expect(found[4]).toEqual([
      '今後の方向性|□重点化      ☑改善・見直し      □縮小',
      '桟橋の補修に合わせて、船の時刻を改める。',
    ]);
  });
});
