import { computed, useSignal } from "@preact/signals";
import { me, rows } from "../store.ts";
import { Icon } from "./icon.tsx";

/** The page that is asked for next may show pictures from these hosts: `functions/board/show-board.ts` reads it. */
const cookieName = "waymark-pictures";
const yearSeconds = 31_536_000;

/** The hosts that this page's policy lets pictures come from. */
const served = document.querySelector<HTMLMetaElement>("meta[name=pictures]")?.content.split(" ") ?? [];

const kept = (): string => document.cookie.match(/(?:^|; )waymark-pictures=([^;]*)/)?.[1] ?? "";

/** Whether the next page may show more pictures of the reader's shop than this one. */
export function startPictures(wished: string[] = []): boolean {
  const wish = wished.join("|");
  if (kept() !== wish)
    // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the other way, and it takes its time
    document.cookie = `${cookieName}=${wish}; Path=/board; Max-Age=${wish ? yearSeconds : 0}; SameSite=Strict`;
  return kept() === wish && !wished.every((origin) => served.includes(origin));
}

/** A picture's address, if it comes from here or from where the shop's settings say: no other host learns who looks. */
export function pictureOf(url?: string | null): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  const isShops = served.includes(origin) && me.value?.shop?.imageOrigins.includes(origin);
  return isShops || origin === location.origin ? url : undefined;
}

/** Whether goods have pictures here: else no place is kept for them. */
export const hasPictures = computed(() =>
  [...rows.value.values()].some(({ lines }) => pictureOf(lines.imageUrl)),
);

/** The picture of goods, in a place that is kept for it; a sign where there is none, or where it does not come. */
export function Picture({ url }: { url?: string | null | undefined }) {
  const source = pictureOf(url);
  return (
    <span class="pic" aria-hidden="true">
      {source ? <Shown key={source} source={source} /> : <Icon name="bag" />}
    </span>
  );
}

function Shown({ source }: { source: string }) {
  const isMissing = useSignal(false);
  if (isMissing.value) return <Icon name="bag" />;
  return (
    <img
      src={source}
      alt=""
      width="64"
      height="64"
      loading="lazy"
      decoding="async"
      onError={() => (isMissing.value = true)}
    />
  );
}
