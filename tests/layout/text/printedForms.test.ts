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
