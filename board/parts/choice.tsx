interface ChoiceProps<Name extends string> {
  name: string;
  title: string;
  options: readonly (readonly [Name, string, number?])[];
  value: Name;
  choose: (name: Name) => void;
}

/** One of a few, side by side. */
export function Choice<Name extends string>({ name, title, options, value, choose }: ChoiceProps<Name>) {
  return (
    <fieldset class="seg">
      <legend class="hide">{title}</legend>
      {options.map(([each, label, count]) => (
        <label key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => choose(each)} />
          <span lang={name === "language" || name === "speak" ? each : undefined}>
            {label} {count !== undefined && <b>{count}</b>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
