import { createHash } from "node:crypto";

/** The look of the pages: cards on calm paper, two columns where there is room, light or dark as the device is. */
export const consoleStyle = `
:root{color-scheme:light dark;--ink:#1b2430;--soft:#566173;--paper:#f5f6f8;--card:#fff;--line:#e1e5ea;--field:#8791a0;
--main:#2450c4;--on-main:#fff;--tint:#edf2fe;--warn:#a3281a;--warn-tint:#fcefed;--bar:#16233b;--on-bar:#f2f5fa;--soft-bar:#b3c0d6;--edge-bar:#4a5c7d;
--blue:#2f6fe4;--green:#1f9d57;--orange:#e0861a;--black:#20262e;--lightblue:#4fb6e8;--grey:#858d99;--lightgrey:#c6ccd4}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#a4afbd;--paper:#10151c;--card:#19202a;--line:#2b3542;--field:#75818f;
--main:#9dbbff;--on-main:#0c1b3f;--tint:#1d2a44;--warn:#ffa79b;--warn-tint:#3b2020;--bar:#0a0f17;--edge-bar:#43536f;--black:#f2f4f7;--lightgrey:#525c69}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
.top,.clock,main{padding:0 max(1rem,calc((100% - 80rem)/2))}
.top,.clock{background:var(--bar);color:var(--on-bar)}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1.5rem;padding-top:.875rem}
.brand{display:flex;align-items:center;gap:.625rem;color:inherit;font-size:1.1875rem;font-weight:700;letter-spacing:-.01em;text-decoration:none}
nav{display:flex;flex-wrap:wrap;gap:.25rem .875rem;font-size:.9375rem}
.top nav a{color:var(--soft-bar);text-decoration:none;padding:.375rem 0}.top nav a:hover{color:var(--on-bar);text-decoration:underline}
.clock{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem 1.5rem;padding-top:.875rem;padding-bottom:1.125rem}
.clock h2{margin:0;font-size:.8125rem;font-weight:500;color:var(--soft-bar)}
.clock .now{flex:1 1 auto}
.clock .now p{margin:0;font-size:clamp(1.0625rem,5.2vw,1.25rem);font-weight:650;font-variant-numeric:tabular-nums}
.clock form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}
.clock label{margin:0;font-size:.8125rem;color:var(--soft-bar)}
.clock input{width:6.5rem;font-size:.9375rem;background:#fff1;border-color:var(--edge-bar);color:var(--on-bar)}
.clock button{padding:.4375rem .75rem;font-size:.9375rem;background:#ffffff14;border-color:var(--edge-bar);color:var(--on-bar)}.clock button:hover{background:#ffffff2b}
@media (max-width:44rem){.clock .steps{width:100%}.clock .steps button{flex:1 1 auto}}
.clock :focus-visible,.top :focus-visible{outline-color:#9dbbff}
.clock ::placeholder{color:var(--soft-bar);opacity:1}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:1}
main{padding-top:1.5rem;padding-bottom:3rem}main:focus{outline:0}
h1{font-size:1.625rem;line-height:1.2;letter-spacing:-.015em;margin:0 0 1rem}
h2{font-size:1.125rem;letter-spacing:-.005em;margin:0 0 .75rem}
h3{font-size:1rem;margin:0 0 .5rem}
p{margin:0 0 .75rem}a{color:var(--main);text-underline-offset:.15em}
.soft{color:var(--soft);font-size:.875rem}
.crumb{margin:0 0 .5rem;font-size:.9375rem}
.head{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .875rem;margin:0 0 1.25rem}.head h1{margin:0}.head a{font-size:.9375rem}@media (min-width:44rem){.head a{margin-left:auto}}
.columns{display:grid;gap:0 1.25rem;grid-template-columns:minmax(0,1fr);align-items:start}
@media (min-width:64rem){.columns{grid-template-columns:minmax(0,2.4fr) minmax(0,1fr)}.columns.order{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr)}}
section:not(.clock){background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1.125rem 1.25rem;margin:0 0 1.25rem}
section>:last-child,details>:last-child,li>:last-child{margin-bottom:0}
.note{border-left:.25rem solid var(--main);background:var(--tint);border-radius:.5rem;padding:.75rem 1rem;margin:.5rem 0 1rem}
.note.alert{border-color:var(--warn);background:var(--warn-tint)}
ol,ul{list-style:none;margin:0 0 .75rem;padding:0}
.badge{display:inline-flex;align-items:center;gap:.5rem;padding:.125rem .75rem .125rem .5rem;border:1px solid var(--line);border-radius:2rem;font-size:.9375rem;font-weight:550;background:var(--card)}
.badge::before{content:"";flex:none;width:.75rem;height:.75rem;border-radius:50%;background:var(--dot)}
.blue{--dot:var(--blue)}.green{--dot:var(--green)}.orange{--dot:var(--orange)}.black{--dot:var(--black)}.lightblue{--dot:var(--lightblue)}.grey{--dot:var(--grey)}.lightgrey{--dot:var(--lightgrey)}
.rows{border-top:1px solid var(--line)}
.rows li{display:grid;gap:.375rem 1rem;padding:.75rem 0;border-bottom:1px solid var(--line);grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.rows li>div>:not(.badge){display:block}.rows .what a{font-weight:650}.rows .badge{font-size:.875rem}.rows .badge+.soft{margin-top:.25rem}.rows a,.letters a{text-decoration:none}.rows a:hover,.letters a:hover{text-decoration:underline}
@media (min-width:44rem){.rows li{grid-template-columns:1.05fr 1.2fr 1fr 1fr 1.25fr;padding:.625rem 0}.rows .when{text-align:right}}
.when{grid-column:1/-1}.due{font-weight:550;font-size:.9375rem}@media (min-width:44rem){.when{grid-column:auto}}
.letters li{padding:.625rem 0;border-bottom:1px solid var(--line)}.letters li:first-child{padding-top:0}.letters li:last-child{border:0}
.letters a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-weight:550;margin-top:.125rem}
.letters p{display:flex;flex-wrap:wrap;gap:0 .5rem;margin:0}.letters time{margin-left:auto}
.kind{padding:0 .5rem;border-radius:.375rem;background:var(--tint);font-size:.8125rem;font-weight:600}
.pages{margin-top:1rem}
.timeline li,.first>li{position:relative;padding:0 0 1.125rem 1.75rem}
.timeline li::before{content:"";position:absolute;left:.125rem;top:.4375rem;width:.6875rem;height:.6875rem;border-radius:50%;background:var(--field)}
.timeline li:not(:last-child)::after{content:"";position:absolute;left:.4375rem;top:1.375rem;bottom:-.1875rem;width:2px;background:var(--line)}
.timeline li:last-child::before{background:var(--main)}
.timeline p,.waits p{margin:0}.to::before{content:"→ ";color:var(--soft)}.to{font-weight:550}
.waits li{padding:0 0 .75rem}
dl{display:grid;grid-template-columns:minmax(5.5rem,auto) minmax(0,1fr);gap:.25rem 1rem;margin:0 0 .75rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.goods li{display:flex;justify-content:space-between;gap:1rem;padding:.375rem 0;border-bottom:1px solid var(--line)}
.goods span+span,.sums dd{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.sums .all{font-weight:650;color:var(--ink)}
.seat{padding:0 0 .875rem;margin:0 0 .875rem;border-bottom:1px solid var(--line)}
.actions{display:flex;flex-wrap:wrap;align-items:flex-start;gap:.5rem}
.actions form{margin:0}.actions details[open]{flex:1 1 100%;min-width:0;border:1px solid var(--line);border-radius:.625rem;padding:0 .875rem .875rem}
.actions details[open] summary{border-color:transparent;background:none;padding-left:0}
button,.button,.actions summary{display:inline-block;min-height:2.5rem;padding:.4375rem .9375rem;border:1px solid var(--field);border-radius:.5rem;background:var(--card);color:var(--ink);
font:inherit;font-weight:550;text-decoration:none;cursor:pointer}
button:hover,.button:hover,.actions summary:hover{background:var(--tint)}
button.main{background:var(--main);border-color:var(--main);color:var(--on-main)}button.main:hover{filter:brightness(1.1)}
.actions details.main:not([open]) summary{background:var(--main);border-color:var(--main);color:var(--on-main)}
button.danger,.actions details.danger:not([open]) summary{border-color:var(--warn);color:var(--warn)}
form.door{display:inline-block;margin:0 .5rem .5rem 0}
summary{cursor:pointer;font-weight:550;color:var(--main)}.actions details[open].danger summary{color:var(--warn)}.actions summary{list-style:none}.actions summary::-webkit-details-marker{display:none}
.samples{margin-top:1rem}.samples summary{padding:.375rem 0}
.choices{display:grid;gap:.625rem;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));margin-top:.5rem}
.choices button{text-align:left;padding:.75rem .9375rem;font-weight:400;height:100%}.choices strong,.choices span{display:block}.choices span{color:var(--soft);font-size:.9375rem}
.first{counter-reset:step}.first>li{counter-increment:step;padding-left:2.5rem;padding-bottom:1.5rem}
.first>li::before{content:counter(step);position:absolute;left:0;top:0;width:1.625rem;height:1.625rem;border-radius:50%;background:var(--main);color:var(--on-main);font-weight:650;text-align:center}
label{display:block;margin:0 0 .75rem}
input,textarea,select{display:block;width:100%;min-width:0;min-height:2.5rem;margin-top:.25rem;padding:.4375rem .75rem;border:1px solid var(--field);border-radius:.5rem;background:var(--card);color:var(--ink);font:inherit}
pre{overflow:auto;margin:0 0 .75rem;padding:.875rem 1rem;border-radius:.625rem;background:var(--paper);border:1px solid var(--line);font-size:.875rem;line-height:1.55}
.first pre{user-select:all;max-height:17rem}pre.text{white-space:pre-wrap}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
.letter{display:block;width:100%;height:42rem;border:1px solid var(--line);border-radius:.625rem;background:#fff}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
`;

/** What a Content-Security-Policy allows of styles: this one text. */
export const consoleStyleSource = `'sha256-${createHash("sha256").update(consoleStyle).digest("base64")}'`;
