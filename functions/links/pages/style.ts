/** The look of all pages: one column, big targets, light or dark as the reader's device is. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1d2329;--soft:#56606b;--paper:#f4f2ee;--card:#fff;--line:#dcd8d0;--field:#7c8792;
--main:#1f5f4a;--on-main:#fff;--tint:#e4efe9;--warn:#8f2a1c;--warn-tint:#f9e9e5}
@media (prefers-color-scheme:dark){:root{--ink:#eceff1;--soft:#aab4bd;--paper:#14181b;--card:#1e2428;--line:#343c42;
--field:#7e8a94;--main:#8fd3b6;--on-main:#0e2119;--tint:#1d332b;--warn:#f2a396;--warn-tint:#3a211d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
overflow-wrap:break-word}
header,main,footer{max-width:38rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding-top:1.25rem;color:var(--soft)}
header p{margin:0}header img{display:inline-block;height:2rem;max-width:10rem;vertical-align:middle}header .shop{font-weight:600;color:var(--ink)}
footer{padding-bottom:2.5rem;color:var(--soft);font-size:.9375rem}
h1{font-size:1.75rem;line-height:1.2;letter-spacing:-.01em;margin:1.25rem 0 .5rem}
h2{font-size:1.0625rem;margin:0 0 .75rem}
h3{font-size:1.0625rem;font-weight:600;color:var(--soft);margin:0 0 .5rem}
p{margin:0 0 .75rem}
.lead{font-size:1.125rem;margin-bottom:1.25rem}
section{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1rem;margin:0 0 1rem}
section>:last-child,form>:last-child,details>:last-child{margin-bottom:0}
.note{border-left:.25rem solid var(--main);background:var(--tint);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 1rem}
.note.alert{border-color:var(--warn);background:var(--warn-tint)}
.note>:last-child,blockquote>:last-child{margin-bottom:0}
blockquote{margin:0 0 .75rem;padding-left:.75rem;border-left:2px solid var(--line);overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.375rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0}
@media (max-width:26rem){dl:not(.sums){display:block}dl:not(.sums) dd{margin:0 0 .5rem}dl:not(.sums) dt{font-size:.9375rem}}
ul,ol{list-style:none;margin:0 0 .75rem;padding:0}
.goods li{display:flex;justify-content:space-between;gap:1rem;padding:.375rem 0;border-bottom:1px solid var(--line)}
.goods span+span,.sums dd{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.goods:last-child li:last-child{border-bottom:0}
.sums .main{font-weight:700;color:var(--ink)}.goods small{display:block;color:var(--soft);font-size:.875rem}
.history li{position:relative;padding:0 0 .75rem 1.5rem}
.history li::before{content:"";position:absolute;left:.125rem;top:.4375rem;width:.625rem;height:.625rem;border-radius:50%;background:var(--field)}
.history li::after{content:"";position:absolute;left:.375rem;top:1.25rem;bottom:-.25rem;width:2px;background:var(--line)}
.history li:last-child{padding-bottom:0;font-weight:600}.history li:last-child::before{background:var(--main)}
.history li:last-child::after{display:none}
.history time{display:block;color:var(--soft);font-size:.9375rem;font-weight:400}
.jobs{margin-top:1rem}.jobs li{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1rem;margin:0 0 1rem}.jobs p{margin:0}
.photos a{display:block;margin:0 0 .75rem}.photos img{display:block;width:100%;min-height:3rem;border-radius:.5rem}
.conversation li{border-left:.25rem solid var(--line);padding-left:.75rem;margin:0 0 .875rem}.conversation .buyer{border-color:var(--main)}
.conversation h3{font-size:1rem;margin:0}.conversation time{font-weight:400;font-size:.9375rem}.conversation p{margin:0}
a{color:var(--main);text-underline-offset:.15em}
.button,button{display:flex;align-items:center;justify-content:center;width:100%;min-height:3rem;padding:.625rem 1rem;margin:0 0 .75rem;
border:2px solid var(--main);border-radius:.625rem;background:transparent;color:var(--main);font:inherit;font-weight:600;text-align:center;
text-decoration:none;cursor:pointer}
button.main,.button.main{background:var(--main);color:var(--on-main)}
button.danger{border-color:var(--warn);color:var(--warn)}
.pair{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}.pair>*{margin:0}
main>.pair{margin-bottom:1rem}
form,details{margin:0 0 .75rem}
summary{min-height:3rem;padding:.6875rem 0;font-weight:600;cursor:pointer;color:var(--main)}
details.danger summary{color:var(--warn)}
label{display:block;margin:0 0 .75rem}
textarea,input[type=text],input[type=datetime-local],select{display:block;width:100%;margin-top:.25rem;padding:.625rem .75rem;border:1px solid var(--field);
border-radius:.5rem;background:var(--card);color:var(--ink);font:inherit}
textarea{min-height:5.5rem;resize:vertical}
fieldset{border:0;margin:0 0 .75rem;padding:0}legend{padding:0;margin:0 0 .5rem}
.choices{display:flex;flex-wrap:wrap;gap:.375rem}
.choices label{display:flex;flex:1 1 auto;align-items:center;justify-content:center;gap:.375rem;min-height:3rem;min-width:2.75rem;
margin:0;padding:.25rem .625rem;border:1px solid var(--field);border-radius:.5rem}
.choices label:has(:checked){background:var(--tint);border-color:var(--main)}
.choices.stars label{flex-direction:column;gap:0;padding:.375rem .25rem}
.tick{display:flex;align-items:center;gap:.625rem;min-height:3rem}
input[type=radio],input[type=checkbox]{flex:none;accent-color:var(--main);width:1.25rem;height:1.25rem;margin:0}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
`;
