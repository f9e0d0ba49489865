import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const text = (title: string, name: string, years: readonly string[]) => `${title}
磯辺町

１　水路を守る
(1) 取組の内容
水門を直し、川底を掘りました。

| ${name} | 単位 | ${years.join(' | ')} |
| --- | --- | ${years.map(() => '---').join(' | ')} |
| 直した水門 | か所 | 3 | 5 | 8 |

(2) 今後の方針
引き続き直します。

２　渡し舟を守る
(1) 取組の内容
船頭の講習を二度開きました。

(2) 今後の方針
講習を土曜日に移します。
`;
const PAST = ['令和３年度', '令和４年度', '令和５年度'];
const kindsOf = async (...document: Parameters<typeof text>): Promise<string[]> => {
  const { records } = await importDocument(new TextEncoder().encode(text(...document)));
  return records.flatMap((r) => r.indicators.flatMap((i) => i.values.map((v) => `${v.fiscalYear} ${v.kind}`)));
};

describe('figures under years that say no kind', () => {
  it.each([
    ['令和５年度 主要な施策の成果に関する報告書', '指標名', PAST, 'result'],
    ['令和５年度 主要な施策の成果に関する報告書', '目標指標', PAST, 'target'],
    ['令和５年度 部局目標', '指標名', PAST, 'target'],
    ['令和３年度 主要な施策の成果に関する報告書', '指標名', PAST, 'target'],
  ])('%s, %s', async (title, name, years, kind) => {
    expect(await kindsOf(title, name, years)).toEqual([2021, 2022, 2023].map((year) => `${year} ${kind}`));
  });
});
