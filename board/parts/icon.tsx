const dot = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** The shapes on a field of 24: lines, what is filled, and what is cut out of it. */
const shapes = {
  bag: ["M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2"],
  talk: ["M4 5h16v11H10l-4 4v-4H4z"],
  mail: ["M4 6h16v12H4zM4 7l8 6 8-6"],
  hand: ["M6 21V4h12l-2.5 4.5L18 13H6"],
  warn: ["M12 4 21 19.5H3zM12 10v4.5M12 17v.01"],
  truck: [`M3 6h11v10H3zM14 10h4l3 3v3h-7${dot(7, 17.5, 2)}${dot(17, 17.5, 2)}`],
  box: ["M4 8h16v12H4zM3 4h18v4H3zM10 12h4"],
  chart: ["M4 20h16M7 16v-5M12 16V6M17 16v-8"],
  more: ["", `${dot(5.5, 12, 1.25)}${dot(12, 12, 1.25)}${dot(18.5, 12, 1.25)}`],
  find: [`${dot(11, 11, 6)}M15.5 15.5 20 20`],
  sound: ["M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11"],
  mute: ["M4 10v4h4l5 4V6L8 10zM16.5 9.5l5 5M21.5 9.5l-5 5"],
  bell: ["M6 17V11a6 6 0 0 1 12 0v6l1.5 1h-15zM10.5 20.5h3"],
  down: ["m7 10 5 5 5-5"],
  back: ["m14 6-6 6 6 6"],
  close: ["m6 6 12 12M18 6 6 18"],
  plus: ["M12 5v14M5 12h14"],
  tick: ["m5 12.5 4.5 4.5L19 7.5"],
  time: [`${dot(12, 12, 8.5)}M12 7.5V12l3 2`],
  lock: ["M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"],
  camera: [`M3 8h5l1.5-3h5L16 8h5v11H3z${dot(12, 13, 3.5)}`],
  pin: [`M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21z${dot(12, 9.5, 2.5)}`],
  off: ["M3 3l18 18M8.5 15a5 5 0 0 1 6-.8M5 11.5A10 10 0 0 1 9 9M13 8.2a10 10 0 0 1 6 3.3M12 19h.01"],
  user: [`${dot(12, 8, 4)}M4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5`],
  gift: [
    "M4 8h16v4H4zM5.5 12v8h13v-8M12 8v12M12 8C8 8 7 3.5 9.5 3.5S12 8 12 8zM12 8c4 0 5-4.5 2.5-4.5S12 8 12 8z",
  ],
  swap: ["M4 8h14l-4-4M20 16H6l4 4"],
  coin: [`${dot(12, 12, 8.5)}M12 8v8M8 12h8`],
  phone: [
    "M6 3.5h3.5l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5l1.5-2.5 5 1.5V18a2.5 2.5 0 0 1-2.5 2.5C10.5 20.5 3.5 13.5 3.5 6A2.5 2.5 0 0 1 6 3.5z",
  ],
  sliders: [`M4 8h9M19 8h1M4 16h1M11 16h9${dot(16, 8, 2.5)}${dot(8, 16, 2.5)}`],
  print: ["M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 13.500h10v7H7z"],
  new: ["", dot(12, 12, 8.5), "M12 8v5M12 16v.01"],
  active: [dot(12, 12, 8), "M12 4a8 8 0 0 1 0 16z"],
  ready: ["", "M12 3.5 20.5 12 12 20.5 3.5 12z"],
  delivery: ["M5 4.5 20 12 5 19.5 8 12z"],
  paused: ["", "M7 5.500h3v13H7zM14 5.500h3v13h-3z"],
  done: [`${dot(12, 12, 8.5)}M8 12.3l2.8 2.8L16 9.5`],
  failed: [`${dot(12, 12, 8.5)}M9 9l6 6M15 9l-6 6`],
  payNone: [dot(12, 12, 7.5)],
  payHalf: [dot(12, 12, 7.5), "M12 4.5a7.5 7.5 0 0 1 0 15z"],
  payFull: ["", dot(12, 12, 7.5)],
  payBack: [`${dot(12, 12, 7.5)}M15.5 12h-7M11 9l-3 3 3 3`],
} satisfies Record<string, [string, string?, string?]>;

/** A sign of the board by name. */
export type IconName = keyof typeof shapes;

/** A sign beside words: it says nothing to a screen reader, the words do. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  const [lines, solid, cut]: [string, string?, string?] = shapes[name];
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" class={extra}>
      {lines && <path d={lines} />}
      {solid && <path class="solid" d={solid} />}
      {cut && <path class="cut" d={cut} />}
    </svg>
  );
}
