import { effect, type Signal, signal } from "@preact/signals-core";
import {
  Component,
  type ComponentChildren,
  type ComponentClass,
  type ComponentType,
  Fragment,
  type FunctionComponent,
  options,
} from "preact";

type Props = Readonly<Record<string, unknown>>;
type View = FunctionComponent<Props>;

/** What is done once something is on the page, and what ends it. */
interface Act {
  inputs?: readonly unknown[];
  run: () => (() => void) | undefined;
  end?: (() => void) | undefined;
}

/** The component that is being made at the moment, and how many of its things it has asked for so far. */
let making: Live;
let asked = 0;

/**
 * A function as a component: it is made again when a signal that it has read changes, and when its properties do. It reads
 * signals by their `value`: one that stands in JSX itself shows nothing.
 */
abstract class Live extends Component<Props> {
  abstract view: View;
  kept: unknown[] = [];
  due: Act[] = [];
  private acts = new Set<Act>();
  private stop: (() => void) | undefined;

  override render(): ComponentChildren {
    let made: ComponentChildren;
    let isFirst = true;
    const stopLast = this.stop;
    // The first run sees which signals are read; the second says that one of them has changed.
    this.stop = effect(() => {
      if (!isFirst) return this.forceUpdate();
      isFirst = false;
      [making, asked] = [this, 0];
      made = this.view(this.props);
    });
    stopLast?.();
    return made;
  }

  override shouldComponentUpdate(next: Props): boolean {
    return Object.keys({ ...this.props, ...next }).some((name) => this.props[name] !== next[name]);
  }

  override componentDidMount(): void {
    for (const act of this.due.splice(0)) {
      act.end?.();
      act.end = act.run();
      this.acts.add(act);
    }
  }

  override componentDidUpdate(): void {
    this.componentDidMount();
  }

  override componentWillUnmount(): void {
    this.stop?.();
    for (const { end } of this.acts) end?.();
  }
}

const lives = new WeakMap<View, ComponentClass<Props>>();

/** The component of a function: each has one of its own, and keeps it. */
function liveOf(view: View): ComponentClass<Props> {
  const made =
    lives.get(view) ??
    class extends Live {
      override view = view;
    };
  lives.set(view, made);
  return made;
}

options.vnode = (node) => {
  const { type } = node;
  if (typeof type !== "function" || type === Fragment || type.prototype instanceof Live) return;
  node.type = liveOf(type as View) as ComponentType;
};

/** What a component makes when it is first made, and keeps from then on. */
export function useOnce<T>(make: () => T): T {
  const { kept } = making;
  const at = asked++;
  if (at === kept.length) kept.push(make());
  return kept[at] as T;
}

/** A signal of a component's own. */
export const useSignal = <T>(first: T): Signal<T> => useOnce(() => signal(first));

/** Does something once the component is on the page, and anew when an input has changed; what it answers ends that. */
export function useEffect(run: Act["run"], inputs: readonly unknown[]): void {
  const act = useOnce((): Act => ({ run }));
  if (act.inputs?.every((input, i) => input === inputs[i])) return;
  Object.assign(act, { run, inputs });
  making.due.push(act);
}
