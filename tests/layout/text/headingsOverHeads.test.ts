import { expect, it } from 'vitest';
import { flowLinesOf } from '../../../src/layout/text/aligned/flowLines.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { tokensFrom } from './helpers.js';

const isLabel = (text: string): boolean => ['取組内容', '実績', '担当課'].includes(text);

/** The lines that are running text. */
function flow(text: string): string[] {
  const { lines } = toSourceLines(text);
  const words = lines.map((l) => tokensFrom(text.slice(l.from, l.to), l.from, 0));
  const isFlow = flowLinesOf(text, words, isLabel);
  return lines.flatMap((l, i) => (isFlow[i] ? [text.slice(l.from, l.to)] : []));
}

const TABLE = '渡し船の増便     朝の便を増やした。\n岸壁の灯り       灯りを替えた。\n';

it.each(['３．海を守る', '２ 海を守る', 'Ⅱ 海を守る', '第２ 海を守る'])(
  '%s between two tables ends the first where heads stand below it',
  (heading) => {
    expect(flow(`${TABLE}${heading}\n     取組内容        実績\n${TABLE}`)).toEqual([heading]);
  },
);

it.each([
  ['海を守る', '     取組内容        実績'],
  ['３．海を守る', '     渡し船          実績'],
  ['３．海を守る', '     取組内容'],
  ['３．海を守る', '取組内容        実績'],
  ['３．海を守る      港', '     取組内容        実績'],
])('%j above %j is a line of the table', (heading, below) => {
  expect(flow(`${TABLE}${heading}\n${below}\n${TABLE}`)).toEqual([]);
});
