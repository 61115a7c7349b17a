import { signal } from "@preact/signals";

/** How the board looks: as the device does, or always light or dark. */
export const themes = ["device", "light", "dark"] as const;
/** One of them. */
export type Theme = (typeof themes)[number];

const themeKey = "waymark-theme";
const kept = localStorage.getItem(themeKey);

/** What was chosen on this device. */
export const theme = signal<Theme>(themes.find((name) => name === kept) ?? "device");

/** Shows the page as it was chosen. */
export function startTheme(): void {
  const root = document.documentElement;
  if (theme.value === "device") root.removeAttribute("data-theme");
  else root.setAttribute("data-theme", theme.value);
}

/** Looks like this from now on, on this device. */
export function setTheme(choice: Theme): void {
  theme.value = choice;
  localStorage.setItem(themeKey, choice);
  startTheme();
}
