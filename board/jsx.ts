// What JSX becomes calls of: `board/bundle.ts` puts it into every file that has some. Whatever has some stands on all of
// the first script, so that the second brings nothing of it again.
import "./main.tsx";

export { Fragment, h } from "preact";
