// What JSX becomes calls of: `board/bundle.ts` puts it into every file that has some.
export { Fragment, h } from "preact";
