/** Whether a text is an origin over https whose letters mean nothing else in a header or a cookie. */
export const isPictureOrigin = (text: string): boolean =>
  /^https:\/\/[a-z0-9.-]{1,190}(:\d{1,5})?$/.test(text) && URL.parse(text)?.origin === text;

interface PictureSettings {
  imageOrigins?: string[] | undefined;
  logoUrl?: string | undefined;
  website?: string | undefined;
}

/** Where the pictures of a shop's goods may come from: the hosts that its settings name, its own among them. */
export function pictureOriginsOf({ imageOrigins = [], logoUrl, website }: PictureSettings): string[] {
  const own = [logoUrl, website].flatMap((url) => URL.parse(url ?? "")?.origin ?? []);
  return [...new Set([...imageOrigins, ...own])].filter(isPictureOrigin);
}
