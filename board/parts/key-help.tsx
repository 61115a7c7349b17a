import { laterWords } from "#board/words/later.en.ts";
import { showsKeys } from "../keys.ts";
import { Sheet } from "../order/form.tsx";

/** What each key does, shown by `?` and by the settings. */
export function KeyHelp() {
  const words = laterWords.keys;
  const { commands } = words;
  const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
    [["↑", "↓", "J", "K"], words.rows],
    [["Enter"], words.open],
    [["Esc"], words.back],
    [["/"], words.search],
    [["1", "5"], words.groups],
    [["S"], commands.status],
    [["A"], commands.assign],
    [["M"], commands.message],
    [["P"], commands.photo],
    [["?"], words.help],
  ];
  const close = () => {
    showsKeys.value = false;
  };
  return (
    <Sheet title={laterWords.settings.keys} close={close}>
      <dl class="keys">
        {keys.map(([names, does]) => (
          <div key={does} class="line">
            <dt class="line">
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
