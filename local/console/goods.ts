import type { HttpResponse } from "../http.ts";

/** Pictures of the sample shops' goods by SKU, drawn on a field of 64: its ground, and what stands on it. */
const drawings: Record<string, [ground: string, shapes: string]> = {
  "ROSE-25": [
    "#f5e6e2",
    `<path fill="#4f7d5c" d="M14 27l18 33 18-33z"/><path fill="#e9dccb" d="M17 33l15 29 15-29-15 6z"/><path fill="#d8c5ac" d="M32 39v23l15-29z"/>${roses()}`,
  ],
  "PEO-11": [
    "#f3e3e4",
    '<path fill="#5d8a6c" d="M30 38h4l-1 22h-2zM31 52c-8-1-13-6-14-12 8 0 13 5 14 12zM33 50c1-7 6-11 13-11-1 6-6 11-13 11z"/><circle cx="22" cy="25" r="11" fill="#e08fa2"/><circle cx="42" cy="25" r="11" fill="#e9a9b6"/><circle cx="32" cy="17" r="11" fill="#f1c2cb"/><circle cx="32" cy="29" r="11" fill="#d67c92"/><path fill="#c3637c" d="M25 28a7 7 0 0 1 14 0 9 9 0 0 1-14 0z"/><path fill="#f6d4da" d="M27 26a5 5 0 0 1 10 0 8 8 0 0 1-10 0z"/>',
  ],
  "TUL-15": [
    "#e8ecdf",
    '<path fill="#5d8a6c" d="M31 30h2.500v32H31zM19 32h2.500l9 30h-3zM44 32h-2.500l-9 30h3zM30 60C20 55 14 47 13 38c9 3 15 11 17 22zM34 60c0-10 6-17 16-21 1 8-5 17-16 21z"/><path fill="#f0c04a" d="M23 14l4.500 4L32 11l4.500 7 4.500-4v10a9 9 0 0 1-18 0z"/><path fill="#f8d979" d="m32 11 4.500 7v15h-9V18z"/><path fill="#e8b23c" d="M12 21l4 3 4-6 4 6 4-3v8a8 8 0 0 1-16 0z"/><path fill="#f3cb60" d="m20 18 4 6v12.500h-8V24z"/><path fill="#e8b23c" d="M36 21l4 3 4-6 4 6 4-3v8a8 8 0 0 1-16 0z"/><path fill="#f3cb60" d="m44 18 4 6v12.500h-8V24z"/>',
  ],
  "CAKE-8": [
    "#f4e9d8",
    '<ellipse cx="32" cy="49" rx="25" ry="6" fill="#fff"/><ellipse cx="32" cy="50.500" rx="25" ry="6" fill="#dcc9a8" opacity=".5"/><path fill="#d9a55b" d="M12 29l34-11 7 13v16H12z"/><path fill="#fff6e3" d="M12 33h41v3H12zM12 39.500h41v3H12z"/><path fill="#e9bd78" d="M12 29l34-11 7 13z"/><path fill="#c98f45" d="M12 29h41v4H12zM12 36h41v3.500H12zM12 42.500h41V47H12z"/><circle cx="36" cy="20" r="4.500" fill="#b23a48"/><path fill="none" stroke="#5f7f4e" stroke-width="1.500" d="M36 16c1-4 3-5 6-6"/>',
  ],
  "BAL-10": [
    "#e4ecf3",
    '<path fill="none" stroke="#8a97a3" stroke-width="1" d="M22 35c2 9 8 12 10 24M32 31v28M43 36c-2 8-9 12-11 23"/><ellipse cx="22" cy="23" rx="10" ry="12" fill="#d9687a"/><ellipse cx="43" cy="24" rx="10" ry="12" fill="#4f8fb8"/><ellipse cx="32" cy="18" rx="10.500" ry="13" fill="#efc05a"/><path fill="#fff" opacity=".55" d="M27 12c1-3 3-4 5-4-2 2-3 4-3.500 7zM38 19c1-3 2-4 4-4-1 2-2 3-2.500 6zM17 18c1-3 2-4 4-4-1 2-2 3-2.500 6z"/>',
  ],
  CARD: [
    "#dfe8ee",
    '<path fill="#b9cad6" d="M12 20h42v30H12z"/><path fill="#fff" d="M10 16h42v30H10z"/><path fill="#c96a82" d="M22 36s-7-4.500-7-9a4 4 0 0 1 7-2 4 4 0 0 1 7 2c0 4.500-7 9-7 9z"/><path fill="#b6c3cc" d="M34 24h13v2H34zM34 29.500h13v2H34zM34 35h8v2h-8z"/>',
  ],
  "CAT-1": [
    "#efe5da",
    '<ellipse cx="32" cy="58" rx="19" ry="3" fill="#d8c8b6"/><path fill="#9c5f3e" d="M46 57c8-1 10-10 4-15 8 0 12 15-4 16z"/><path fill="#b4744f" d="M17 58c-2-14 1-23 5-28l-2-14 9 6h6l9-6-2 14c4 5 7 14 5 28z"/><path fill="#c78a64" d="M25 58c-1-9 2-15 7-15s8 6 7 15z"/><circle cx="27" cy="29" r="2" fill="#2e1d14"/><circle cx="37" cy="29" r="2" fill="#2e1d14"/><path fill="#2e1d14" d="M30.500 33h3L32 35z"/>',
  ],
  "BOWL-3": [
    "#e2e9ee",
    '<ellipse cx="32" cy="53" rx="20" ry="3" fill="#c8d3db"/><path fill="#456f94" d="M8 26h48c0 15-9 25-18 26H26C17 51 8 41 8 26z"/><ellipse cx="32" cy="26" rx="24" ry="7" fill="#6d96b8"/><ellipse cx="32" cy="27" rx="20" ry="4.800" fill="#335878"/><g fill="#24415a"><circle cx="18" cy="38" r="1"/><circle cx="25" cy="45" r="1.200"/><circle cx="31" cy="39" r=".9"/><circle cx="38" cy="47" r="1"/><circle cx="42" cy="38" r="1.200"/><circle cx="49" cy="35" r=".9"/><circle cx="24" cy="36" r=".8"/><circle cx="35" cy="43" r=".8"/></g>',
  ],
  "MUG-N": [
    "#ece7df",
    '<ellipse cx="29" cy="55" rx="17" ry="2.500" fill="#d3cabd"/><path fill="none" stroke="#4f7d8c" stroke-width="5" d="M43 26h5a6 6 0 0 1 6 6v3a8 8 0 0 1-8 8h-4"/><path fill="#6b9aa8" d="M14 19h30v27a8 8 0 0 1-8 8H22a8 8 0 0 1-8-8z"/><path fill="#7fabb8" d="M14 19h9v34.500a8 8 0 0 1-9-7.500z"/><ellipse cx="29" cy="19" rx="15" ry="3.500" fill="#3f6a78"/><path fill="none" stroke="#f4efe6" stroke-width="2.200" stroke-linecap="round" stroke-linejoin="round" d="m20 41 4-10 4 10M21.500 37.500h5M31.500 41v-6.500m0 3c1-2.500 4-3 5-1s-1 4.500-3 4.500"/>',
  ],
  "VASE-L": [
    "#efeadf",
    '<ellipse cx="32" cy="59" rx="13" ry="2.200" fill="#d5cdbd"/><path fill="#8fb5a0" d="M26 7h12c0 5-2 7-2 11 0 5 11 9 11 22 0 11-6 18-9 19H26c-3-1-9-8-9-19 0-13 11-17 11-22 0-4-2-6-2-11z"/><path fill="#a9c9b7" d="M28 18c0 5-11 9-11 22 0 11 6 18 9 19-3-11-4-26 5-36 1-1 1-3 1-5z"/><path fill="#6d957f" d="M26 7h12l-.5 3h-11z"/>',
  ],
  "PIE-12": [
    "#e6edf0",
    '<ellipse cx="32" cy="42" rx="27" ry="14" fill="#fff"/><ellipse cx="32" cy="41" rx="20" ry="9.500" fill="#e9eef1"/><g fill="#f2dcae" stroke="#d9b878" stroke-width="1.400"><path d="M13 40c0-7 5-11 10-11s10 4 10 11z"/><path d="M31 40c0-7 5-11 10-11s10 4 10 11z"/><path d="M21 46c0-8 6-12 11-12s11 4 11 12z"/></g><path fill="#7ea05c" d="m26 40 2-2 1 3zM36 39l2 1-2 2zM31 43l2-1v3zM18 36l2-1v2zM45 36l2 1-2 1z"/><path fill="#c98f45" d="m22 35 2 1-2 1zM40 34l2 1-2 1zM33 38l2 .5-1 1.500z"/>',
  ],
  ZUR: [
    "#eee7da",
    '<ellipse cx="32" cy="54" rx="21" ry="3" fill="#d8cdb9"/><path fill="#b98a5b" d="M7 29h50c0 14-9 23-17 24H24C16 52 7 43 7 29z"/><ellipse cx="32" cy="29" rx="25" ry="9" fill="#d6ad7d"/><ellipse cx="32" cy="29.500" rx="21.500" ry="7" fill="#efe3c2"/><ellipse cx="26" cy="28.500" rx="6.500" ry="3.800" fill="#fff"/><ellipse cx="26" cy="28.500" rx="3.200" ry="2" fill="#efb03d"/><g fill="#a65b46"><ellipse cx="39" cy="27" rx="3.500" ry="2"/><ellipse cx="43" cy="31" rx="3.500" ry="2"/><ellipse cx="36" cy="32.500" rx="3.500" ry="2"/></g><path fill="#7ea05c" d="m33 26 2-1v2zM46 28l2-1v2zM20 32l2-1v2zM30 33l2-1v2z"/>',
  ],
  SCH: [
    "#e9ece2",
    '<ellipse cx="32" cy="37" rx="28" ry="20" fill="#fff"/><ellipse cx="32" cy="36.500" rx="21.500" ry="14.500" fill="#edf0ea"/><path fill="#c98a3c" d="M15 35c0-8 8-13 17-12 8 1 12 6 10 11s-8 5-12 9-15 1-15-8z"/><path fill="#dba557" d="M17 34c1-6 7-10 15-9 6 1 9 4 8 8s-8 4-12 7-12 0-11-6z"/><g fill="#b0752c"><circle cx="23" cy="32" r="1"/><circle cx="29" cy="29" r="1"/><circle cx="34" cy="31" r="1"/><circle cx="26" cy="36" r="1"/></g><circle cx="42" cy="43" r="4" fill="#f1d98a"/><circle cx="35" cy="46.500" r="4" fill="#ecd07a"/><path fill="#a7bf7d" d="M43 31c4-3 9 0 9 5s-6 6-9 3-3-6 0-8z"/><path fill="#8eab61" d="M45 33c2-1 5 0 5 3s-3 3-5 2-1-4 0-5z"/>',
  ],
  KOM: [
    "#f3e5e2",
    '<ellipse cx="30" cy="58" rx="15" ry="2.400" fill="#ddc8c3"/><path fill="none" stroke="#c9d3d6" stroke-width="4" d="M42 24h5a6 6 0 0 1 6 6v8a8 8 0 0 1-8 8h-3"/><path fill="#e4ecee" d="M16 13h26l1 41a4 4 0 0 1-4 4H19a4 4 0 0 1-4-4z"/><path fill="#b8455a" d="M16.500 25h25l1 28a4 4 0 0 1-4 3.500h-19a4 4 0 0 1-4-3.500z"/><ellipse cx="29" cy="25" rx="12.500" ry="2.500" fill="#d06a7c"/><g fill="#8c2b40"><circle cx="23" cy="45" r="4"/><circle cx="33" cy="50" r="4"/><circle cx="34" cy="38" r="3.500"/></g><path fill="#fff" opacity=".45" d="M19 17h3l1 35h-3z"/>',
  ],
  "CAT-20": [
    "#e7e9ee",
    '<path fill="#c3c9d3" d="M6 48h52l-4 7H10z"/><path fill="#dfe3ea" d="M6 45h52v4H6z"/><path fill="#aeb6c2" d="M10 45a22 22 0 0 1 44 0z"/><path fill="#ccd2db" d="M14 45a18 18 0 0 1 18-19c-8 3-12 10-12 19z"/><circle cx="32" cy="20" r="3.500" fill="#9aa3b1"/><path fill="none" stroke="#c2cad6" stroke-width="2" stroke-linecap="round" d="M24 14c-2-3 2-4 0-7M32 13c-2-3 2-4 0-7M40 14c-2-3 2-4 0-7"/>',
  ],
};

/** Red roses in a bunch, the near ones in front. */
function roses(): string {
  const places = [
    [32, 12],
    [21, 17],
    [43, 17],
    [15, 26],
    [49, 26],
    [27, 23],
    [38, 23],
    [32, 32],
    [22, 31],
    [43, 31],
  ];
  const rose = ([x = 0, y = 0]: number[]) =>
    `<circle cx="${x}" cy="${y}" r="7" fill="#b5283a"/><circle cx="${x}" cy="${y - 0.5}" r="4.600" fill="#cf4353"/><path fill="none" stroke="#8c1a2b" stroke-width="1.300" stroke-linecap="round" d="M${x - 2.5} ${y}a2.500 2.500 0 1 1 2.500 2.500"/>`;
  return places.map(rose).join("");
}

const path = "/_local/goods/";

/** Where the picture of a sample's line stands on this machine, if it has one. */
export const goodsPictureUrl = (url: string, sku = ""): string | undefined =>
  Object.hasOwn(drawings, sku) ? `${url}${path}${sku}.svg` : undefined;

/** The picture at this path; undefined where there is none. */
export function goodsPicture(asked: string): HttpResponse | undefined {
  const sku = asked.startsWith(path) ? asked.slice(path.length).replace(/\.svg$/, "") : "";
  if (!Object.hasOwn(drawings, sku)) return undefined;
  const [ground, shapes] = drawings[sku]!;
  return {
    headers: {
      "content-type": "image/svg+xml",
      "cache-control": "max-age=86400",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="256" height="256"><path fill="${ground}" d="M0 0h64v64H0z"/>${shapes}</svg>`,
  };
}
