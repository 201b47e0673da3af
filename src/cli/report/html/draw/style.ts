import { INK, LOOKS, PLAIN, QUIET } from './colours.js';

const BARS = Object.entries(LOOKS)
  .map(([urgency, { tone }]) => `.bar.${urgency}{fill:${tone.full};stroke:${tone.full}}`)
  .join('\n');

/** How the page looks: on a phone first, then with more room, then on paper. */
export const STYLE: string = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:20px 14px 32px;max-width:1140px;background:#f4f6f7;color:${INK};
font:15px/1.55 system-ui,'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:anywhere;text-autospace:normal}
:lang(zh-CN){line-break:strict}
h1,h2,h3,p,dl,dd,ul,figure{margin:0;padding:0}
b,strong{font-weight:600}
small{display:block;font-size:12px;line-height:1.45;color:${QUIET}}
a{color:${PLAIN.full}}

header{padding:0 2px 14px}
.store{font-size:14px;color:${QUIET}}
h1{font-size:25px;line-height:1.3}
.day{display:flex;flex-wrap:wrap;gap:0 14px;margin-top:4px}
.holidays{font-size:13px;color:${QUIET}}
.notice{margin-top:10px;padding:8px 12px;border-left:4px solid ${LOOKS.due.tone.full};background:#fbf5e4;color:${INK}}
h3{font-size:14px;font-weight:600}

.figures dl{display:grid;grid-template-columns:repeat(2,1fr);gap:8px}
.figures div{padding:10px 12px;background:#fff;border:1px solid #dde2e6;border-radius:8px}
.figures dt{font-size:13px;color:${QUIET}}
.figures em{margin-left:2px;padding:1px 5px;font-size:12px;font-style:normal;white-space:nowrap;color:${LOOKS.overdue.tone.full};border:1px solid;border-radius:4px}
.figures dd b{font-size:28px;line-height:1.25}
.figures .pressing{border-left:4px solid ${LOOKS.overdue.tone.full};padding-left:9px}
nav{margin:14px 2px 0;font-size:13px}
nav a{display:inline-block;margin:0 14px 6px 0;text-decoration:none;border-bottom:1px solid #b5c4d1}

.sections{display:grid;grid-template-columns:minmax(0,1fr);gap:14px;margin-top:10px}
.sections>section{padding:16px 14px;background:#fff;border:1px solid #dde2e6;border-radius:8px;scroll-margin-top:8px}
h2{font-size:18px;line-height:1.35}
h2 span{margin-left:2px;font-weight:400;color:${QUIET}}
.note{margin-bottom:12px;font-size:13px;color:${QUIET}}
.rest{margin-top:8px;font-size:13px;color:${QUIET}}
.quiet{font-size:12px;color:${QUIET}}
.whole{white-space:nowrap}
figure{margin-bottom:14px}
.rest+figure{margin-top:16px}
figcaption{margin-bottom:6px;font-size:14px;font-weight:600}
figcaption span{font-weight:400;color:${QUIET}}
.charts{display:grid;gap:12px}
.charts figure{margin:0}
.chart{display:block;width:100%;max-width:400px;height:auto}

.legend{display:flex;flex-wrap:wrap;gap:2px 16px;margin-bottom:10px;list-style:none;font-size:13px}
.legend svg{width:7px;height:24px;margin-right:6px;vertical-align:-5px}
.desk{padding:9px 0;border-top:1px solid #e7ebee}
.desk.top{padding:0;border:0}
.who{display:flex;flex-wrap:wrap;align-items:baseline;align-content:start;gap:0 6px;margin-bottom:3px}
.who span{font-size:12px;color:${QUIET}}
.also{padding-top:8px;border-top:1px solid #e7ebee}
.scale{position:relative;height:36px;font-size:12px;color:${QUIET}}
.scale span{position:absolute;white-space:nowrap}
.hour{bottom:1px;transform:translateX(-50%)}
.hour.first{transform:none}
.hour.last{transform:translateX(-100%)}
.hour.odd{display:none}
.break{top:0;text-align:center}
.now{top:0;transform:translateX(-50%);font-weight:600;color:${INK}}
.strip{display:block;width:100%;height:42px}
.off,.pause{fill:#e6eaed}
.line{stroke:#d9dfe4;stroke-width:1;vector-effect:non-scaling-stroke}
.ground{stroke:#97a3ad;stroke-width:1;vector-effect:non-scaling-stroke}
.moment{stroke:${INK};stroke-width:1.5;stroke-dasharray:3 2;vector-effect:non-scaling-stroke}
.bar{stroke-width:0;vector-effect:non-scaling-stroke}
${BARS}
.bar.hollow{fill:#fff;stroke-width:1.3}
.strip .bar:hover{fill:${INK}}

details{margin-top:3px}
summary{font-size:13px;line-height:1.7;color:${QUIET};cursor:pointer}
summary b{color:${INK}}
details table{margin-top:4px}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.45}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:6px 6px 6px 0;font-weight:400;text-align:left;vertical-align:top;border-bottom:1px solid #e7ebee}
th:last-child,td:last-child{padding-right:0}
thead th{overflow-wrap:normal;font-size:12px;color:${QUIET};border-bottom-color:#97a3ad;vertical-align:bottom}
tbody tr:last-child>*{border-bottom:0}
tbody .short{white-space:nowrap}
.aside{white-space:normal}
th.number,td.number{text-align:right}
.number+.short{padding-left:6px}
:lang(zh-CN) thead th{white-space:nowrap}
td.number{white-space:nowrap}
.value{display:inline-block;min-width:62px;white-space:nowrap}
.value i{display:block;height:4px;margin:3px 0 0 auto;background:${PLAIN.full}}
footer{padding:14px 2px 0;font-size:12px;color:${QUIET}}

@media (min-width:640px){
body{padding:28px 24px 40px}
h1{font-size:30px}
.figures dl{grid-template-columns:repeat(3,1fr);gap:12px}
.sections{gap:16px}
.sections>section{padding:20px 22px}
.charts{grid-template-columns:repeat(2,1fr);gap:22px 36px}
.desk{display:grid;grid-template-columns:152px 1fr;gap:0 18px}
.who small{width:100%}
table{font-size:14px}
th,td{padding-right:16px}
.aside{display:inline}
}
@media (min-width:860px){
.hour.odd{display:inline}
}
@media (min-width:1000px){
.figures dl{grid-template-columns:repeat(6,1fr)}
.sections{grid-template-columns:repeat(2,minmax(0,1fr))}
.sections>.wide{grid-column:1/-1}
.charts{grid-template-columns:repeat(3,1fr)}
.charts.pairs{grid-template-columns:repeat(2,1fr)}
}
@page{size:A4;margin:13mm 12mm}
@media print{
html{font-size:10pt}
body{max-width:none;padding:0;background:#fff;font-size:13px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
nav,.touch,#problems details:not([open]){display:none}
.figures dl{grid-template-columns:repeat(6,1fr);gap:6px}
.figures div{padding:6px 7px}
.figures em{font-size:10px}
small,.figures dt,.quiet{font-size:11px}
.figures dd b{font-size:20px}
.sections{display:block}
.sections>section{margin-top:5mm;padding:0;border:0;border-radius:0}
h2{padding-top:2mm;border-top:1.5px solid ${INK}}
h2,.note,figcaption,thead{break-after:avoid}
figure,.desk,tr,.legend{break-inside:avoid}
.charts,.charts.pairs{display:block;columns:2;column-gap:9mm}
.charts figure{margin-bottom:14px}
#structure{break-inside:avoid}
.sections>section:not(.wide){display:grid;grid-template-columns:72mm 1fr;grid-auto-flow:dense;align-items:start;gap:0 7mm;break-inside:avoid}
section:not(.wide)>*{grid-column:1/-1}
section:not(.wide)>figure{grid-column:1;grid-row:3/span 3}
section:not(.wide)>table,section:not(.wide)>.rest{grid-column:2}
.desk{display:grid;grid-template-columns:150px 1fr;gap:0 12px;padding:5px 0}
.scale{font-size:10px}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
.strip{height:32px}
.hour.odd{display:inline}
.who small{width:100%}
table{font-size:12px}
th,td{padding:3px 8px 3px 0}
.text{width:99%}
}
`.trim();
