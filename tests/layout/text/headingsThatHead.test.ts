import { expect, test } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';

/** Letters of a label one below the other, between them a text whose columns a heading above would part. */
const TEXT = `    総合計画の柱  柱２ 水と緑
現
状
と   河川の清掃は十二団体が続けていますが、上流の地区には一つもなく、道具や置き場の用意を個人の
目   すべての地区で、歩いて行ける水辺を住民が選べるようにします。
`;

test('a heading that reads as the head of a table as well is read once', async () => {
  await expect(importDocument(new TextEncoder().encode(TEXT))).resolves.toMatchObject({ records: expect.any(Array) });
});
