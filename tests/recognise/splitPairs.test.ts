import { expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { splitPairs } from '../../src/recognise/outline/splitPairs.js';
import { line } from './blocks.js';

it.each([
  ['予算額 850万円 ／ 担当課 港湾課', '予算額 850万円|担当課 港湾課', '／'],
  ['担当課　港湾課　｜　事業費　1,200万円', '担当課　港湾課|事業費　1,200万円', '｜'],
  ['項目番号 １－①　担当部署 港湾課', '項目番号 １－①|担当部署 港湾課', ''],
  ['取組番号 2-1  所管課 港湾課', '取組番号 2-1|所管課 港湾課', ''],
  ['整理番号 27 事業名 渡し船の運航', '整理番号 27|事業名 渡し船の運航', ''],
  ['担当部名 港湾部 室課名 渡船課', '担当部名 港湾部|室課名 渡船課', ''],
  ['部局名 港湾部 部局長名 港湾部長 岸　陽一', '部局名 港湾部|部局長名 港湾部長 岸　陽一', ''],
  ['担当：港湾課／予算：850万円', '担当：港湾課|予算：850万円', '／'],
  ['（担当：港湾課　予算：850万円）', '担当：港湾課|予算：850万円', '（）'],
  ['〔担当：港湾課、予算：850万円〕', '担当：港湾課|予算：850万円', '〔、〕'],
  ['目標：利用者 40人（現状値　令和5年度　32人）', '目標：利用者 40人（現状値　令和5年度　32人）', ''],
  ['（担当：港湾課）', '担当：港湾課', '（）'],
  ['担当課　港湾課／渡船課', '担当課　港湾課／渡船課', ''],
  ['（港湾課・渡船課）', '（港湾課・渡船課）', ''],
  ['船／桟橋を直す', '船／桟橋を直す', ''],
])('%s', (text, parts, signs) => {
  const left: string[] = [];
  const lines = splitPairs(line(text), createLexicon(), (sign) => left.push(sign.value.trim()));
  expect(lines.map((l) => l.text.value).join('|')).toBe(parts);
  expect(left.join('')).toBe(signs);
});
