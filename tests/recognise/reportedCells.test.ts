import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (...results: readonly [string, string]) =>
  records(
    table([
      ['施策項目', '実施結果'],
      ['◇ 渡し船の運航\n・船を新しくします。\n乗船者の数　　300人', results[0]],
      ['◇ 灯台の公開\n・夜に灯台を開けます。', results[1]],
    ]),
  );

describe('cells of results that open with one label in brackets', () => {
  it('tell how it came out, what was done, and last the figures', () => {
    const [ferry, light] = register(
      '〔成果等〕　目標を上回って達成しました。\n船を新しくし、便を増やしました。\n乗船者の数　　340人',
      '〔成果等〕　目標を達成できませんでした。\n嵐のため開けませんでした。',
    );
    expect(ferry).toMatchObject({
      title: '渡し船の運航',
      achievement: { label: '目標を上回って達成しました。', level: 'exceeded' },
      progress: [{ outcome: '船を新しくし、便を増やしました。' }],
      indicators: [
        {
          name: '乗船者の数',
          values: [
            { kind: 'target', value: 300, unit: '人' },
            { kind: 'result', value: 340, unit: '人' },
          ],
        },
      ],
    });
    expect(light).toMatchObject({
      achievement: { level: 'missed' },
      progress: [{ outcome: '嵐のため開けませんでした。' }],
    });
  });

  it('tell no result where a sentence says more than how it came out', () => {
    const text = '船を新しくし、便を増やしました。\n来年度は夜の便を試します。';
    const [ferry] = register(`【成果】${text}`, '【成果】灯台を開けました。');
    expect(ferry).toMatchObject({ progress: [{ outcome: text }] });
    expect(ferry).not.toHaveProperty('achievement');
  });

  it('stay as they are where only one has the label', () => {
    const [ferry] = register('【成果】船を新しくし、便を増やしました。', '灯台を夜に開けました。');
    expect(ferry).toMatchObject({ progress: [{ outcome: '【成果】船を新しくし、便を増やしました。' }] });
  });
});
