import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';
import { isLabel } from './knownLabels.js';

const read = (lines: readonly string[]) => outline(lay(lines.join('\n'), { isLabel }));
/** A line with a label, or none, and a text. */
const at = (label: string, text: string): string => `${label.padEnd(14)}${text}`.trimEnd();

const THREE = [
  '駅前の花壇は植えてから二十年がたち、株の半分ほどが枯れたままで、手入れをする',
  '人も年ごとに減っているため、町内会と当番の決め方を話し合うことにし、春までに',
  '案をまとめる。',
] as const;
const whole = THREE.join('↩/');

describe('blank lines between the lines of one cell', () => {
  it('part no rows where the line above is full and its sentence goes on', () => {
    const blocks = read([
      at('目標', '花の絶えない町にします。'),
      '',
      at('', THREE[0]),
      '',
      at('現状と課題', THREE[1]),
      '',
      at('', THREE[2]),
      '',
      at('', '・苗を配ります。'),
      at('取組内容', ''),
      at('', '・水やりの当番を決めます。'),
      '',
      at('', '公園課'),
      at('担当課', ''),
      at('', '緑地課'),
    ]);
    expect(blocks).toEqual([
      [
        ['目標', '花の絶えない町にします。'],
        ['現状と課題', whole],
        ['取組内容', '・苗を配ります。/・水やりの当番を決めます。'],
        ['担当課', '公園課/緑地課'],
      ],
    ]);
  });

  it('stay between texts that begin anew, and below a line with room left', () => {
    const [table] = read([
      at('現状と課題', THREE[0]),
      at('', THREE[2]),
      '',
      at('取組内容', '苗を配ります'),
      '',
      at('担当課', '公園課'),
      '',
      at('', '緑地課'),
    ]) as string[][][];
    expect(table?.map((r) => r[1])).toEqual([`${THREE[0]}↩/${THREE[2]}`, '苗を配ります', '公園課/緑地課']);
  });
});

describe('a row of a form whose label stands alone between the lines of its text', () => {
  it('belongs to the form above or below it', () => {
    const blocks = read([
      at('', THREE[0]),
      at('現状と課題', ''),
      at('', THREE[2]),
      '',
      at('取組内容', '苗を配ります。'),
      '',
      at('目標', '株を三百に増やします。'),
      '',
      at('', THREE[1]),
      at('今後の方針', ''),
      at('', THREE[2]),
    ]);
    expect(blocks).toEqual([
      [
        ['現状と課題', `${THREE[0]}↩/${THREE[2]}`],
        ['取組内容', '苗を配ります。'],
        ['目標', '株を三百に増やします。'],
        ['今後の方針', `${THREE[1]}↩/${THREE[2]}`],
      ],
    ]);
  });

  it('is a paragraph where what stands alone is no label', () => {
    const blocks = read([
      at('取組内容', '苗を配ります。'),
      '',
      at('目標', '株を三百に増やします。'),
      '',
      at('', THREE[1]),
      at('ひまわり', ''),
      at('', THREE[2]),
    ]);
    expect(blocks[0]).toHaveLength(2);
  });
});
