import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

/** What a screen says instead of a list: what is the matter, and what comes next. */
export function State({
  icon,
  title,
  hint,
  children,
}: {
  icon: IconName;
  title: string;
  hint?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="state">
      <Icon name={icon} />
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}
