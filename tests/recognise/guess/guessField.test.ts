import { describe, expect, test } from 'vitest';
import { guessField } from '../../../src/recognise/guess/guessField.js';
import type { LabelField } from '../../../src/recognise/lexicon/types.js';

const guess = (label: string, values: readonly string[], beside: readonly LabelField[] = []) =>
  guessField({ label, values, beside: new Set(beside) });

describe('a label that no list holds, by its words and its values', () => {
  test.each<[string, string[], LabelField | null]>([
    ['この課のつまずき', ['職員の手が足りず、受付に時間がかかっている。'], 'currentState'],
    ['みんなの夢', ['どの家の子も歩いて通える図書室をつくる。'], 'objective'],
    ['とっておきの作戦', ['商店街と組んで朝市を開く。'], 'measures'],
    ['何ができれば合格ライン', ['朝市が月に一度は開かれていること'], 'criteria'],
    ['追いかける数字の名前', ['朝市の来場者', '出店の数'], 'indicator'],
    ['始める前の数', ['1,200人', '14店'], 'baseline'],
    ['いくつまで増やすか', ['2,000人', '30店'], 'target'],
    ['届かせたいところ', ['朝市の来場者　2,000人', '出店の数　30店以上\n夜市の来場者　500人'], 'target'],
    ['いろどり', ['朝市の来場者　2,000人', '出店の数　30店以上'], 'indicator'],
    ['いろどり', ['朝市の来場者　2,000人', '花で飾る。'], null],
    ['一年たって数えたら', ['1,850人', '26店'], 'result'],
    ['ここまでの足あと', ['五月に広場を借り、朝市を三回開いた。'], 'status'],
    ['うれしい手応え', ['親子連れの姿が増えた。'], 'outcome'],
    ['今年の通信簿', ['◎', '△', '○'], 'achievement'],
    ['やり残した宿題', ['雨の日の会場は決まっていない。'], 'nextSteps'],
    ['まんなかで動くチーム', ['商工課', '観光課'], 'division'],
    ['お財布から出るお金', ['120千円'], null],
    ['もっと詳しく知りたい人へ', ['窓口でお尋ねください。'], null],
    ['やりとげた目印', ['・朝市の来場者　２,000人\n・夜市の回数　４回'], 'criteria'],
    ['達成のしるし', ['朝市の出店が倍になる。', '花壇の手入れ　月２回'], 'criteria'],
    ['かじ取り役', ['総務部長　大杉　和正', '福祉部長　三好　恵美'], 'head'],
    ['ひと', ['建設部長　大杉　和正', '会計管理者　三好　恵美'], 'head'],
    ['いろ', ['赤', '青'], null],
    ['組織目標を掲げるに当たって', ['海の仕事を子どもたちに見せたいと考えています。'], null],
    ['一緒に汗をかく協働先', ['漁業協同組合', '商工会'], null],
    ['政策の森のありか', ['水のまち', '花のまち'], 'category'],
    ['政策の森のありか', ['有', '無'], null],
  ])('%s', (label, values, field) => {
    expect(guess(label, values)).toBe(field);
  });

  test('the same words announce what their values are', () => {
    expect(guess('目指すところの数', ['3,000人', '45店'])).toBe('target');
    expect(guess('目指すところの様', ['誰もが気軽に立ち寄れる広場にする。'])).toBe('objective');
  });

  test('an item has one state, which a known label announces already', () => {
    const values = ['通路が狭く、車いすでは入れない。'];
    expect(guess('不便なところ', values)).toBe('currentState');
    expect(guess('不便なところ', values, ['currentState'])).not.toBe('currentState');
  });

  test('names beside numbers are those of the items, where nothing else names them', () => {
    const values = ['朝市の開催', '水路の点検'];
    expect(guess('手がけること', values, ['number', 'division'])).toBe('title');
    expect(guess('手がけること', values, ['number', 'title'])).not.toBe('title');
    expect(guess('手がけること', ['水路の傷みを調べ、夏までに直す。'], ['number', 'title'])).toBe('measures');
  });

  test('the progress of all is a grade where its values are', () => {
    expect(guess('全体の進み', ['Ｓ', 'Ａ', 'Ｃ'])).toBe('achievement');
  });

  test('values that fit no field of such words leave it unknown', () => {
    expect(guess('夢の名前', ['◎', '○', '△'])).toBeNull();
    expect(guess('作戦', ['12人', '8人'])).toBeNull();
  });
});
