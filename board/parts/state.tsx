import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

/** What a screen says instead of a list: what is the matter, and what comes next. */
export function State({
  icon,
  title,
  hint,
  children,
  isPage = false,
}: {
  icon: IconName;
  title: string;
  hint?: string;
  children?: ComponentChildren;
  /** Whether there is nothing else on the page. */
  isPage?: boolean;
}) {
  const Heading = isPage ? "h1" : "h2";
  return (
    <div class="state">
      <Icon name={icon} />
      <Heading>{title}</Heading>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}
