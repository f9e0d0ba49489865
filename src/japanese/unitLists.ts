/**
 * Units and counters that a figure can stand before. A counter of one character is also the beginning of many words
 * (3 回 but 回収, 社 but 社会), so each says by which characters it would be continued into another word.
 */

/** Signs and Latin units, longest first; matched on half-width text. */
export const SYMBOLS = `
  t-co2e t-co2 kg-co2 kgco2 tco2 ポイント ％ポイント %ポイント パーセント キログラム ヘクタール キロメートル
  平方メートル 立方メートル メートル キロワット リットル グラム トン kwh mwh kw mw gj km2 km kg ha cm mm ml kl m2
  m3 gb tb mb pt db mg/l mg/ℓ ㎎/l ㎎/ℓ mg ㎎ μg/m3 µg/m3 μg/㎥ µg/㎥ ppm ppb pg-teq/l pg-teq/ℓ ㎡ ㎥ ㎞ ㎏ ㎝ ㎢ ㏊ ㌔ ㌧ ㌶ ℃ ‰ % m t g l a ℓ
`
  .trim()
  .split(/\s+/);

/** Counters of two or more characters: long enough to be sure of. */
export const WORDS = `
  事業所 事業者 事業 自治会 町内会 協議会 委員会 部会 団体 法人 企業 会社 世帯 家庭 施設 地区 地域 圏域 校区 学区 地点 路線 区間
  区画 箇所 か所 カ所 ヶ所 ヵ所 ケ所 個所 ヵ月 か月 カ月 ヶ月 ケ月 箇月 ヵ国 か国語 カ国語 ヶ国語 か国 カ国 ヶ国
  日間 時間 週間 分間 秒間 人日 人回 人月 延日 延べ日 店舗 商店 学校 小学校 中学校 小中学校 高校 大学 学級 クラス 教室 講座 科目
  項目 種目 品目 種類 回線 回答 作品 物件 案件 単位 所属 部署 部局 職場 分団 小隊 拠点 会場 会議 市町村 市町
  自治体 市区町村 都市 言語 往復 系統 便 台分 人分 名分 食分 回分 個分 枚分 本分 冊分 戸分 件分 床分 席分 日分 か月分 世帯分 家族分 施設分 団体分 食 戸数 住戸 住宅 部屋 病床 床 席 口座 ページ 頁
  コース チーム グループ サークル サイト システム メニュー テーマ プログラム プロジェクト イベント セット ケース
  アカウント フォロワー アクセス ビュー ダウンロード パッケージ モデル ブロック エリア ルート ポスト 業務 手続き
  手続 様式 工区 工種 工事 橋梁 橋 公園 遊具 園児 児童 生徒 組織 機関 窓口 組合 農家 経営体 農地 商品 品種 品 資料
  職種 調査 計画 契約 協定 制度 議題 議案 提案 研修 課題 指標 取組 位
`
  .trim()
  .split(/\s+/);

/** Counters of one character, and behind the colon the characters that make another word of them. */
export const SINGLE: Readonly<Record<string, string>> = Object.fromEntries(
  `
  人:権材生間口格形気々称事員工命数組 名:前称簿義字産所刺 件:名数費 回:目線収覧復生答転避遊路廊数
  円:滑卓高形安熟満 台:帳風所数頭地 本:市町村県庁部人番格柱来質年計校店館社会堂棚籍日業文誌線 枚:挙数 冊:子数
  社:会員協内屋殿宅長務団 校:庭舎区務長内歌門則医種 園:児庭長内芸舎地路 課:税題長内程金員外 係:員長数争 棟:数梁
  戸:籍別建口外数締 室:内長温外数 館:内長外 局:長所面員地部 所:属有得在長見轄管内定持要 店:員頭長主
  点:検滴字灯在数眼火描 個:人別性室体店数 者:数 区:域分長内別民役画切 市:民長内役場街立外政 町:民長内役屋
  村:民長内 県:民内立外道庁 国:民内際道立庫勢会外費保 基:本金準盤礎地幹軸調 機:能関器会械構種運材 頭:部痛取数
  匹:敵 羽:毛 票:数 通:知行信学院常報過路年例称勤帳 便:利所宜乗箋 班:長員 隊:員長列 種:類別目苗子 曲:線目
  組:織合立閣長数み 部:会分長門署屋品局下内活落族構制数 灯:油台火 倍:率増数 割:合引当付り 層:別 段:階落取
  両:親立面方側 株:式主価 筆:者記 歩:行道数 周:年辺知囲期 歳:児代入出末時数 日:本時程常中付当曜数目々照
  分:野析類別担散岐割解布譲科娩の 秒:速 つ:の 杯: 束:縛 袋: 缶: 箱: 色:彩 階:層段級建 巻: 軒: 艇: 隻: 門:戸 卓:
  面:積会接談 問:題合 話:題 例:年外示規 講:座演習師義 槽: 井:戸 車:両庫線椅道 連:携絡合盟休続帯
  会:員議場社長計合館費話 式: 寺: 駅:前 港: 師: 塾:
  `
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string]),
);
