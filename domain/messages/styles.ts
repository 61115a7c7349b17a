const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const breaking = "overflow-wrap:anywhere;word-break:break-word";
const ink = "color:#1f2421";
const pale = "color:#5d6662";
const accent = "#1b6b52";
const line = "1px solid #e3e7e4";

/** The inline styles of an e-mail; mail clients read no others reliably. */
export const styles = {
  accent,
  page: `margin:0;padding:0;background:#f2f4f1;${font};-webkit-text-size-adjust:100%`,
  preheader: "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px",
  margin: "padding:16px 8px",
  card: `max-width:600px;background:#ffffff;border-radius:12px;text-align:left;${font}`,
  inside: `padding:24px 20px;${breaking}`,
  shop: `margin:0 0 4px;font-size:14px;line-height:20px;${pale}`,
  headline: `margin:0 0 16px;font-size:22px;line-height:29px;font-weight:700;${ink}`,
  paragraph: `margin:0 0 12px;font-size:16px;line-height:24px;${ink}`,
  button: "margin:8px 0 20px",
  press: "border-radius:8px",
  link: `display:inline-block;padding:13px 24px;font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:8px;background:${accent}`,
  note: `margin:8px 0 16px;padding:12px 16px;font-size:15px;line-height:23px;background:#eef4f0;border-left:4px solid ${accent};${ink};${breaking}`,
  rows: `margin:8px 0;border-top:${line};table-layout:fixed`,
  label: `padding:7px 12px 0 0;font-size:14px;line-height:20px;vertical-align:top;${pale};${breaking}`,
  value: `padding:7px 0 0;font-size:14px;line-height:20px;vertical-align:top;${ink};${breaking}`,
  price: `padding:7px 0 0 12px;font-size:14px;line-height:20px;vertical-align:top;${ink};${breaking}`,
  inline: `${ink};text-decoration:underline`,
  footer: `margin:20px 0 0;font-size:12px;line-height:18px;${pale}`,
} as const;

/** Colours for clients that are dark; the others keep the inline ones. */
export const darkModeCss = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#121513!important}.card{background:#1d211f!important}
.ink{color:#eef2ef!important}.pale{color:#a9b3ad!important}
.line{border-color:#39403c!important}.note{background:#26302b!important}
}`;
