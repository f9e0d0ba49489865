import { describe, expect, it } from 'vitest';
import { lay } from './helpers.js';
import { isLabel } from './knownLabels.js';

const sheet = (rest: string): string[] => ['取組項目     桜の植替え', '担当課      公園課', '令和６年度の見', rest];

const furniture = (last: string, within: string): string[] =>
  lay(
    ['１', '２', '３'].map((n) => [...sheet(`${within}   枝を${n}本払った。`), ...sheet(last)].join('\n')).join('\f'),
    { isLabel },
  ).furniture.map((f) => f.lines.map((l) => l.text.value).join(''));

describe('what ends several pages with the same words', () => {
  it('is the rest of a label where a text stands beside it inside the pages', () => {
    expect(furniture('回りといまのすがた', '回りといまのすがた')).toEqual([]);
  });

  it('is a running foot where it stands nowhere else', () => {
    expect(furniture('架空川市水辺の計画書', '回りといまのすがた')).toEqual(new Array(3).fill('架空川市水辺の計画書'));
  });
});
