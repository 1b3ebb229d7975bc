/**
 * The looks of a map as a page: light, dark and on paper. Everything can be told without colours; what a reader's own
 * settings say of size and contrast wins.
 */
export const style = `
:root{color-scheme:light dark;--page:#fcfcfd;--paper:#fff;--lane:#f4f5f8;--line:#d3d8e1;--text:#12161d;--soft:#414a59;--link:#333eb4;--pos:#0f7c88;--mid:#5b6474;--neg:#c8431f;--future:#3f4bd1}
@media (prefers-color-scheme:dark){:root{--page:#14171d;--paper:#1b1f27;--lane:#20252e;--line:#3e4654;--text:#f1f3f7;--soft:#c2c9d5;--link:#b1b7ff;--pos:#4cc4cf;--mid:#98a2b3;--neg:#f27a52;--future:#8e97ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:110rem;background:var(--page);color:var(--text);font:1rem/1.5 Inter,system-ui,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
p{margin:.25rem 0;max-width:70ch}
a{color:var(--link)}
ul{margin:.25rem 0;padding-inline-start:1.25rem}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{position:static}
.map{overflow-x:auto;border:1px solid var(--line);border-radius:.5rem}
.map:focus-visible,a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:start;padding:.5rem .75rem;color:var(--soft)}
th,td{border:1px solid var(--line);padding:.5rem;vertical-align:top;text-align:start;min-width:11rem}
thead th{background:var(--lane)}
tbody th{background:var(--lane);min-width:8rem;max-width:12rem;position:sticky;inset-inline-start:0}
.when{display:block;font-weight:400;color:var(--soft)}
td ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
td li{background:var(--paper);border:1px solid var(--line);border-inline-start:4px solid var(--edge,#7d8798);border-radius:.375rem;padding:.375rem .5rem}
td li.future{border-style:dashed;border-inline-start-style:double}
.facts{display:block;color:var(--soft);font-size:.8125rem}
.none{color:var(--soft)}
figure{margin:.5rem 0}
figure svg{display:block;max-width:100%;height:auto;background:var(--paper);border:1px solid var(--line);border-radius:.5rem}
li img{display:block;max-width:100%;height:auto;border-radius:.25rem;margin-bottom:.25rem}
svg{direction:ltr}
svg text{unicode-bidi:plaintext;fill:var(--text);font:12px Inter,system-ui,"Segoe UI","Noto Sans",sans-serif}
svg .soft{fill:var(--soft)}
svg .rule{stroke:var(--line);fill:none}
svg .curve{stroke:var(--mid);fill:none;stroke-width:2.5;stroke-linejoin:round}
svg .curve.future{stroke:var(--future);stroke-dasharray:7 5}
svg .pos{fill:var(--pos)}svg .mid{fill:var(--mid)}svg .neg{fill:var(--neg)}
.action{--edge:#308cf6}.touchpoint{--edge:#127a6b}.emotion{--edge:#0f7c88}.painPoint{--edge:#c8431f}.quote{--edge:#822cc4}.backstage{--edge:#6b7288}.metric{--edge:#b08505}.opportunity{--edge:#2f7f3b}.photo{--edge:#c23e91}
@media print{:root{--page:#fff;--paper:#fff;--lane:#fff;--line:#777;--text:#000;--soft:#222;--link:#000;--pos:#000;--mid:#333;--neg:#000;--future:#000}
@page{size:landscape;margin:12mm}
body{padding:0;max-width:none;font-size:9pt}
.skip{display:none}
.map{overflow:visible;border:0}
table{font-size:8pt;table-layout:fixed}
th,td{min-width:0;padding:1.5mm}
tbody th{position:static;width:9%}
thead{display:table-header-group}
td li,figure{break-inside:avoid}
h2{break-after:avoid;margin:6mm 0 1mm}
.facts{font-size:6.5pt}
td li{padding:.8mm 1.2mm}
td ul{gap:1mm}
a[href^=http]::after{content:" (" attr(href) ")"}}
`.replace(/\n/gu, '');
