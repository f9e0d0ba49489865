import { describe, expect, it } from 'vitest';
import { splitPanels } from '../../../src/layout/text/panels.js';
import { toSourceLines } from '../../../src/layout/text/sourceLines.js';
import { isLabel } from './knownLabels.js';

describe('panels side by side', () => {
  it('are not cut where each tells who does its item', () => {
    const left = [
      '港湾部',
      '基本方針 渡し船を守ります。',
      '１ 桟橋の修繕',
      '担当 港湾課',
      '目標 床板 120枚',
      '２ 灯りの取付け',
      '担当 航路課',
      '目標 灯り 30本',
    ];
    const right = [
      '公園部',
      '基本方針 花を絶やしません。',
      '１ 花壇の手入れ',
      '担当 花壇課',
      '目標 花壇 12か所',
      '２ 垣根の植替え',
      '担当 緑地課',
      '目標 垣根 120m',
    ];
    const source = left.map((l, i) => `${l.padEnd(30)}${right[i]}`).join('\n');
    const { lines } = toSourceLines(source);
    const panels = splitPanels(source, lines, isLabel).map((p) => p.map((l) => source.slice(l.from, l.to).trim()));
    expect(panels).toEqual([left, right]);
  });
});
