/** つづき, 続き, 前ページからの続き: in brackets behind a name, says that its part goes on over the page. The source of a pattern. */
export const GOES_ON = '(?:前(?:ページ|頁)(?:から|より)?の?)?(?:つづき|続き?)';
