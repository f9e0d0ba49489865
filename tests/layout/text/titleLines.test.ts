import { expect, it } from 'vitest';
import { isTitleLine } from '../../../src/layout/text/aligned/titleLines.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { lay, outline, tokensFrom } from './helpers.js';

const isLabel = (text: string): boolean => ['事業名', '担当課', '目的'].includes(text);

function titles(text: string): string[] {
  const lines = toSourceLines(text).lines.map((l) => tokensFrom(text.slice(l.from, l.to), l.from, 0));
  return lines.flatMap((line, i) =>
    isTitleLine(text, lines, i, isLabel) ? [line.map((w) => text.slice(w.from, w.to)).join(' ')] : [],
  );
}

const form = (title: string, name: string): string =>
  `          ${title}\n\n   事業名     ${name}   担当課   渡船課\n   目的       毎日船が出る。\n   効果       人が集う。\n   備考       なし\n\n`;

it.each([
  ['令和６年度     事務事業評価調書', '令和６年度       事務事業評価調書', 2],
  ['令和６年度     事務事業評価調書', '令和５年度       事務事業評価調書', 1],
  ['事業名         担当課', '事業名         担当課', 0],
  ['令和７年度   霞原市事務事業シート（令和６年度事業）', '令和７年度   霞原市事務事業シート（令和６年度事業）', 2],
  ['令和７年度     施策調書【１】（令和６年度分）', '令和７年度     施策調書【１】（令和６年度分）', 2],
  ['令和６年度     令和７年度     評価調書', '令和６年度     令和７年度     評価調書', 0],
])('%s above the first form and %s above the second: %i titles', (first, second, count) => {
  expect(titles(form(first, '渡し船の運航') + form(second, '灯台の公開'))).toHaveLength(count);
});

it.each([
  ['計画の期間     令和５年度～令和７年度', true],
  ['計画期間：令和５年度から令和７年度まで', true],
  ['令和５年３月     霞原市', true],
  ['（令和５年３月１日 霞原市役所）', true],
  ['計画期間     橋ごとに定める', false],
  ['担当課     渡船課', false],
])('%s below the title says when it is for, or from whom: %s', (line, expected) => {
  const found = titles(`          渡し船の計画\n${line}\n\n   事業名     渡し船の運航   担当課   渡船課\n`);
  expect(found.length === 1).toBe(expected);
});

it('reads a title whose year stands apart from its figures as running text', () => {
  const title = '          2024 年度     霞原市     渡船部の重点目標';
  const [first] = outline(lay(`${title}\n\n    事業名     渡し船の運航     担当課     渡船課\n`, { isLabel }));
  expect(first).toContain('渡船部の重点目標');
});

it.each([
  ['令和 7 年度     部長の約束（重点政策）', '霞原市', 1],
  ['令和７年度     部長の目的', '霞原市', 1],
  ['令和７年度     目的', '渡し船の運航     毎日船が出る。', 0],
  ['令和７年度     12便', '霞原市', 0],
])('%s above %s, at the top: %i titles', (first, second, count) => {
  expect(titles(`${first}\n\n${second}\n`)).toHaveLength(count);
});

it('reads what a document is called below its municipality and year', () => {
  const below = (line: string) =>
    titles(`     霞原市     令和６年度\n\n     ${line}\n`).map((t) => t.replace(/\s+/g, ' '));
  expect(below('部長の実行宣言     中間報告')).toEqual(['霞原市 令和６年度', '部長の実行宣言 中間報告']);
  expect(below('事業名     中間報告')).toEqual(['霞原市 令和６年度']);
  expect(below('渡し船     毎日')).toEqual(['霞原市 令和６年度']);
});
