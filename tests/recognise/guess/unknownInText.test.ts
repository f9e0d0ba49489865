import { describe, expect, test } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';

const ofText = (text: string) => importDocument(new TextEncoder().encode(text));

const LABELS = ['現状と課題', 'ねらい', '取組内容', '届けたい水準', '担当課', '心に留める言葉', 'ともに歩む仲間'];
const PLEDGES = [
  '朝市の開催/広場を使う人が減っている。/農家と町の人が出会う市を育てる。/農家と組んで月に一度の朝市を開く。/朝市の来場者　３００人/商工課/早起きは三文の徳/ひばりの会の皆さん',
  '水路の点検/水路の傷みが進んでいる。/安心して水を使える町にする。/住民と歩いて傷みを調べる。/点検する水路　１２本/建設課/千里の道も一歩から/つばめの会の皆さん',
  '図書の巡回/山あいの子が本を借りられない。/どこでも本に親しめる町にする。/図書の車を月に二度走らせる。/巡回する集落　８か所/社会教育課/本は心の旅/すずめの会の皆さん',
].map((p) => p.split('/'));

/** The three pledges of a department, each label set in the same way. */
const declaration = (set: (label: string, text: string) => string, labels: readonly string[] = LABELS): string =>
  [
    '令和６年度　小鳥町　産業部の宣言\n\n産業部\n',
    ...PLEDGES.map(([title, ...texts], i) =>
      [`${i + 1}　${title}\n`, ...labels.map((l, k) => set(l, texts[k] as string)), ''].join('\n'),
    ),
  ].join('\n');

const unknown = (document: Awaited<ReturnType<typeof ofText>>) =>
  document.diagnostics.flatMap((d) => (d.code === 'label-unknown' ? [/“(.+)”/.exec(d.message)?.[1]] : []));

const widest = Math.max(...LABELS.map((l) => l.length));

describe('a declaration with seven labels, three of them in no list', () => {
  test.each<[string, (label: string, text: string) => string]>([
    ['before a colon', (l, t) => `${l}：${t}`],
    ['behind a bullet and before a colon', (l, t) => `・${l}：${t}`],
    ['before colons below one another', (l, t) => `　${l.padEnd(widest, '　')}：${t}`],
    ['in brackets', (l, t) => `【${l}】${t}`],
    ['in brackets above the text', (l, t) => `【${l}】\n${t}`],
    ['on a line of its own', (l, t) => `${l}\n　${t}`],
    ['behind a square, on a line of its own', (l, t) => `■${l}\n　${t}`],
  ])('%s: each ends the value before it', async (_, set) => {
    const document = await ofText(declaration(set));
    const { records } = document;
    expect(records.map((r) => r.measures)).toEqual(PLEDGES.map((p) => p[3]));
    expect(records.map((r) => r.divisions)).toEqual(PLEDGES.map((p) => [p[5]]));
    expect(records.map((r) => r.indicators.map((i) => i.values[0]?.kind))).toEqual([
      ['target'],
      ['target'],
      ['target'],
    ]);
    expect(records.map((r) => r.extras.map((x) => x.text))).toEqual(PLEDGES.map((p) => p.slice(6)));
    expect(unknown(document).sort()).toEqual(['ともに歩む仲間', '心に留める言葉']);
    expect(document.diagnostics.filter((d) => d.code === 'label-guessed')).toHaveLength(1);
    expect(records.every((r) => r.doubts.includes('label-guessed'))).toBe(true);
  });
});

describe('words before a colon that are no label of the form', () => {
  const helpers = ['ひばりの会', 'つばめの会', 'すずめの会'];

  test('stay in the value where the labels are set in another way', async () => {
    let at = 0;
    const text = declaration((l, t) => (l === '取組内容' ? `【${l}】${t}\n手伝い：${helpers[at++]}` : `【${l}】${t}`));
    const document = await ofText(text);
    expect(document.records.map((r, i) => r.measures?.endsWith(`手伝い：${helpers[i]}`))).toEqual([true, true, true]);
    expect(unknown(document)).not.toContain('手伝い');
  });

  test('stay in the value where they come seldom', async () => {
    let at = 0;
    const text = declaration((l, t) => {
      if (l !== '取組内容') return `${l}：${t}`;
      return at++ === 0 ? `${l}：${t}\n手伝い：ひばりの会` : `${l}：${t}`;
    });
    const document = await ofText(text);
    expect(document.records[0]?.measures).toContain('手伝い：ひばりの会');
    expect(unknown(document)).not.toContain('手伝い');
  });
});

test('a grade below its label is the value of it, however often it comes', async () => {
  const text = PLEDGES.map(
    ([title, state, , measures], i) =>
      `${i + 1}　${title}\n\n現状と課題\n${state}\n取組内容\n${measures}\n評価\nおおむね順調\n担当課\n商工課\n`,
  ).join('\n');
  const document = await ofText(`令和６年度　小鳥町　産業部の宣言\n\n産業部\n\n${text}`);
  expect(unknown(document)).toEqual([]);
  expect(document.records.map((r) => r.divisions)).toEqual([['商工課'], ['商工課'], ['商工課']]);
});
