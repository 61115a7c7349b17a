/** The look of all pages: one column on a phone, two on a desk, big targets, light or dark as the reader's device is. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#f4f2ee;--card:#fff;--sunk:#eceae4;--line:#dcd8d0;--field:#7c8792;--ink:#1d2329;--soft:#56606b;
--main:#1f5f4a;--fill:#1f5f4a;--on-fill:#fff;--tint:#e4efe9;--alert:#a5281b;--alert-tint:#fcefec;--amber:#835000;--amber-tint:#fbf1dc;
--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2rem;--small:.875rem;--r:.625rem}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--card:#1e2428;--sunk:#272e33;--line:#343c42;--field:#7e8a94;--ink:#eceff1;--soft:#aab4bd;
--main:#8fd3b6;--fill:#8fd3b6;--on-fill:#0e2119;--tint:#1d332b;--alert:#ff9f92;--alert-tint:#35201d;--amber:#f0c069;--amber-tint:#352b18}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1,h2,h3,dd,li,p,summary,blockquote{min-width:0}
h1,.shop,.facts dd,.goods div,.sums dt,.road span,.talk p,blockquote,.big{overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,dt,fieldset,legend,blockquote{margin:0;padding:0}
ul,ol{list-style:none}fieldset{border:0;min-width:0}p,h1,h2{text-wrap:pretty}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.125rem;line-height:1.3}h3{font-size:1rem}
a{color:var(--main);text-underline-offset:.2em}
svg{flex:none;width:1.25em;height:1.25em;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.25em}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top,main,.foot{max-width:62rem;margin:0 auto;padding:0 var(--s4)}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 var(--s4);min-height:4rem;padding-top:var(--s3);color:var(--soft)}
.top p{min-width:0}.top .shop{display:flex;align-items:center;gap:var(--s3);font-weight:650;color:var(--ink)}.top img{display:block;max-height:2.5rem;max-width:10rem}
.lead{margin-top:var(--s2);font-size:1.0625rem;color:var(--soft);max-width:42rem}
.head{padding:var(--s3) 0 var(--s5)}
.stack>*+*{margin-top:var(--s3)}
.card{padding:var(--s4);border:1px solid var(--line);border-radius:.875rem;background:var(--card)}
.cols,.col{display:grid;gap:var(--s4);grid-template-columns:minmax(0,1fr);align-content:start}
.note{display:flex;gap:var(--s3);padding:var(--s3) var(--s4);border:1px solid transparent;border-radius:var(--r);background:var(--tint)}
.note svg{margin-top:.125rem;color:var(--main)}.note.amber{background:var(--amber-tint)}.note.amber svg{color:var(--amber)}
.note.alert{background:var(--alert-tint)}.note.alert svg{color:var(--alert)}.note>div{min-width:0}.note p+p,.note blockquote{margin-top:var(--s1)}
.notes{display:grid;gap:var(--s3);margin-bottom:var(--s5)}.notes:empty{display:none}
blockquote{padding-left:var(--s3);border-left:2px solid var(--field)}
.meta{font-size:var(--small);color:var(--soft)}
.road{display:grid;margin-top:var(--s5)}
.road li{position:relative;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 var(--s3);min-height:2.75rem;padding:.125rem 0 var(--s3) 2.75rem;color:var(--soft)}
.road .dot{position:absolute;z-index:1;left:0;top:0;display:grid;place-items:center;width:1.75rem;height:1.75rem;border:2px solid var(--field);border-radius:50%;background:var(--card)}
.road .dot svg{width:1rem;height:1rem;stroke-width:2.75}.road li+li::before{content:"";position:absolute;left:.8125rem;top:-1rem;width:2px;height:1rem;background:var(--field)}
.road li:last-child{min-height:0;padding-bottom:0}
.road time,.road .when{font-size:var(--small);line-height:1.75;font-weight:400;color:var(--soft)}
.road .past .dot,.road .end .dot{background:var(--fill);border-color:var(--main);color:var(--on-fill)}.road .past+li::before,.road .now::before{background:var(--main)}
.road .now{color:var(--ink);font-weight:650}.road .now .dot{border-color:var(--main);color:var(--main);box-shadow:0 0 0 .25rem var(--tint)}
.road .now .dot::after{content:"";width:.625rem;height:.625rem;border-radius:50%;background:var(--main)}
.road .end .dot::after,.road .bad .dot::after{display:none}.road .bad .dot{border-color:var(--alert);color:var(--alert);background:var(--alert-tint);box-shadow:none}.road .end .dot{box-shadow:none;color:var(--on-fill)}
.button,button{display:flex;align-items:center;justify-content:center;gap:var(--s2);width:100%;min-height:3rem;padding:var(--s2) var(--s4);border:2px solid var(--main);border-radius:var(--r);
background:transparent;color:var(--main);font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
button.main,.button.main{background:var(--fill);color:var(--on-fill)}button.danger{border-color:var(--alert);color:var(--alert)}
.button:hover,button:hover{text-decoration:underline}
.pair{display:grid;gap:var(--s3);grid-template-columns:repeat(auto-fit,minmax(min(8.5rem,100%),1fr))}.pair form,.pair form>*{margin:0;height:100%}.pair .button,.pair button{gap:.375rem;padding-inline:.375rem}
.amount{font-size:2.125rem;font-weight:700;line-height:1.15;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.copy{border-top:1px solid var(--line)}.copy div{padding:var(--s2) 0;border-bottom:1px solid var(--line)}.copy dt{font-size:var(--small);color:var(--soft)}
.copy dd{font-weight:650;font-variant-numeric:tabular-nums}.copy .pick{user-select:all;-webkit-user-select:all}
.facts{display:grid;grid-template-columns:minmax(5.5rem,max-content) minmax(0,1fr);gap:var(--s2) var(--s4)}.facts dt{color:var(--soft)}
.goods li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 var(--s4);align-items:center;padding:var(--s3) 0;border-bottom:1px solid var(--line)}
.goods.seen li{grid-template-columns:3.5rem minmax(0,1fr) auto;gap:0 var(--s3)}.goods li:first-child{padding-top:0}
.goods img,.goods .blank{display:block;width:3.5rem;height:3.5rem;border-radius:var(--s2);object-fit:cover;background:var(--sunk)}
.goods small{display:block;font-size:var(--small);color:var(--soft)}.goods .price,.sums dd{text-align:right;font-variant-numeric:tabular-nums}
.goods li:last-child{border-bottom:0;padding-bottom:0}.goods+.sums{margin-top:var(--s3);padding-top:var(--s3);border-top:1px solid var(--line)}
.sums{display:grid;grid-template-columns:minmax(0,1fr) fit-content(55%);gap:var(--s1) var(--s4)}.sums dt{color:var(--soft)}.sums .all{font-weight:700;color:var(--ink)}
@media (max-width:22rem){.goods li{grid-template-columns:minmax(0,1fr)}.goods.seen li{grid-template-columns:3.5rem minmax(0,1fr)}.goods.seen .price{grid-column:2}.goods .price{text-align:left}.facts{grid-template-columns:1fr;gap:0}.facts dd+dt{margin-top:var(--s2)}}
.photos a{display:block}.photos a+a{margin-top:var(--s3)}.photos img{display:block;width:100%;min-height:3rem;border-radius:var(--s2)}
summary{display:flex;align-items:center;gap:var(--s2);min-height:2.75rem;font-weight:600;color:var(--main);cursor:pointer;list-style:none}summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;width:.5rem;height:.5rem;margin:-.25rem .25rem 0 auto;border:solid currentColor;border-width:0 2px 2px 0;rotate:45deg}details[open]>summary::after{rotate:225deg;margin-top:.25rem}
summary h2{color:var(--ink)}.card>details:only-child>summary{margin:-.5rem 0}.card>details[open]:only-child>summary{margin-bottom:0}.folds{padding-block:var(--s2)}details.danger>summary{color:var(--alert)}
details>form{padding:var(--s2) 0 var(--s4)}.fold+.fold{border-top:1px solid var(--line)}
.badge{padding:0 var(--s2);border-radius:1rem;background:var(--fill);color:var(--on-fill);font-size:var(--small);font-weight:650}
.talk li{max-width:88%;width:fit-content;padding:var(--s2) var(--s3);border-radius:.875rem;background:var(--sunk)}.talk li+li{margin-top:var(--s2)}.talk .buyer{margin-left:auto;background:var(--tint)}
.talk h3,.talk time{font-size:var(--small);font-weight:600;color:var(--soft)}.talk time{font-weight:400}
.past-steps li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 var(--s4);padding:var(--s1) 0}.past-steps time{color:var(--soft)}
label{display:block}.field,textarea,input[type=text],input[type=datetime-local],select{display:block;width:100%;min-height:3rem;margin-top:var(--s1);padding:var(--s2) var(--s3);border:1px solid var(--field);border-radius:var(--s2);background:var(--card);color:var(--ink);font:inherit}
textarea{min-height:5.5rem;resize:vertical}form.stack label{font-size:.9375rem}legend{margin-bottom:var(--s2)}
.choices{display:flex;flex-wrap:wrap;gap:var(--s2)}
.choices label{display:flex;flex:1 1 auto;align-items:center;justify-content:center;gap:var(--s2);min-height:3rem;min-width:2.75rem;padding:var(--s1) var(--s3);border:1px solid var(--field);border-radius:var(--s2);cursor:pointer}
.choices label:has(:checked){background:var(--tint);border-color:var(--main);box-shadow:inset 0 0 0 1px var(--main)}
.choices.stars{flex-wrap:nowrap;gap:var(--s1)}.choices.stars label{flex-direction:column;gap:0;min-width:0;padding:var(--s2) 0}
.tick{display:flex;align-items:center;gap:var(--s3);min-height:3rem}
input[type=radio],input[type=checkbox]{flex:none;accent-color:var(--main);width:1.25rem;height:1.25rem;margin:0}
.stops{display:grid;gap:var(--s4)}.stops .line{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 var(--s4)}
.stops h2 a{display:inline-flex;align-items:center;min-height:2.75rem}.big{font-size:1.125rem;font-weight:600}
.big a,.reach a:not(.button){display:inline-flex;align-items:center;gap:var(--s2);min-height:2.75rem}
.foot{padding:var(--s5) var(--s4) var(--s6);color:var(--soft);font-size:.9375rem}.foot p{display:inline-flex;flex-wrap:wrap;align-items:center;gap:0 .35em;min-height:2.75rem;margin-right:var(--s5)}
.foot a{display:inline-flex;align-items:center;min-height:2.75rem}
.plain{max-width:30rem;margin:0 auto;padding:18vh 0 var(--s6);text-align:center}.plain>svg{width:4rem;height:4rem;padding:1.125rem;margin-bottom:var(--s4);border-radius:50%;background:var(--tint);color:var(--main)}
@media (min-width:40rem){.card{padding:var(--s5)}h1{font-size:2rem}
.road{grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}.road li{display:block;min-height:0;padding:2.375rem var(--s1) 0;text-align:center;font-size:.9375rem;line-height:1.35}
.road .dot{left:calc(50% - .875rem)}.road li+li::before{left:calc(-50% + 1.125rem);top:.8125rem;width:calc(100% - 2.25rem);height:2px}.road time,.road .when{display:block;line-height:1.4}}
@media (min-width:60rem){.cols{grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);gap:var(--s5)}.col{gap:var(--s5)}.head{padding:var(--s5) 0 var(--s6)}}
@media (forced-colors:active){.note,.talk li,.badge,.dot{border:1px solid CanvasText}.road li+li::before{background:CanvasText}.road .now .dot::after{forced-color-adjust:none;background:CanvasText}
.choices label:has(:checked){outline:3px solid Highlight}button.main,.button.main{forced-color-adjust:none;background:ButtonText;color:ButtonFace;border-color:ButtonText}}
@media (prefers-reduced-motion:no-preference){details[open]>:not(summary){animation:appear .15s ease-out}@keyframes appear{from{opacity:0}}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--main:#000;--fill:#fff;--on-fill:#000;--tint:#fff;--sunk:#fff}
body{font-size:11pt}form,button,.button,details:not([open]),.card:has(>form):not(:has(.photos)){display:none!important}.card{border:0;padding:0;break-inside:avoid}.cols{grid-template-columns:1fr}.top,main,.foot{max-width:none;padding:0}}
`;
