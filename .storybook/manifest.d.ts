/** Built by `npm run build`: absent from a fresh clone, and needed only where Storybook runs. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

declare module '*.css';
