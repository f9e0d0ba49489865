import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));
const at = (mark: string, label: string, text: string): string =>
  `${mark.padEnd(6)}${label.padEnd(12)}${text}`.trimEnd();

describe('the mark of an item beside labels that come again for each', () => {
  it('covers the rows of its labels, wherever it stands beside them', () => {
    /** The mark at the top, or alone on a line in the middle of the label. */
    const item = (top: string, middle: string): string[] => [
      at(top, '現状と課題', '苗が足りず、花壇の半分が空いている。'),
      '',
      at('', '目標', '花の絶えない町にします。'),
      '',
      at('', '今年度に', '・種から育て、春に植えます。'),
      ...(middle === '' ? [] : [middle]),
      at('', '行うこと', '・水やりの当番を決めます。'),
      '',
      at('', '担当課', '公園課'),
      '',
    ];
    const [table] = read([...item('', '①'), ...item('', '②'), ...item('③', '').slice(0, 3)]) as string[][][];
    const rests = ['目標', '今年度に↩/行うこと', '担当課'];
    expect(table?.map((r) => r[0])).toEqual(['[4x1]①', ...rests, '[4x1]②', ...rests, '[2x1]③', '目標']);
  });

  it('covers its own rows alone where the labels are others for each', () => {
    const [table] = read([
      at('①', '現状と課題', '苗が足りず、花壇の半分が空いている。'),
      '',
      at('', '目標', '花の絶えない町にします。'),
      '',
      at('②', '取組内容', '道具を買い、町内会に貸します。'),
      '',
      at('', '担当課', '緑地課'),
    ]) as string[][][];
    expect(table?.flat().some((t) => t.startsWith('[2x1]'))).toBe(false);
  });
});
