import { type Html, html } from "../../functions/pages/html.ts";
import type { PageLocation } from "./door.ts";
import { absoluteTime } from "./moments.ts";

const clockSteps = { PT15M: "15 min", P1D: "1 day", P3D: "3 days", P35D: "35 days" };

/** The clock, and the ways to move it; the forms lead back to the page that one comes from. */
export function clockBar({ path, now }: PageLocation): Html {
  const back = html`<input type="hidden" name="back" value="${path}">`;
  return html`<section class="clock" aria-labelledby="clock">
<div class="now"><h2 id="clock">The clock says</h2><p>${absoluteTime(now)}</p></div>
<form method="post" action="/_local/forms/advance" class="steps" aria-label="Advance the clock by a step">${back}
${Object.entries(clockSteps).map(
  ([by, says]) => html`<button name="by" value="${by}"><span aria-hidden="true">+ </span>${says}</button>`,
)}
<button name="by" value="next">To next deadline</button>
</form>
<form method="post" action="/_local/forms/advance" class="own">${back}
<label>Your own step <input name="by" required size="7" placeholder="P1DT12H" pattern="P([0-9]+[WD])*(T([0-9]+[HMS])+)?" title="An ISO 8601 duration such as PT45M or P2DT6H" autocomplete="off" spellcheck="false"></label>
<button>Advance</button>
</form>
</section>`;
}
