const FILE = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** Sets the page in Inter, as the pictures of the project are, so that lines break alike on every machine. */
export async function withInter(): Promise<void> {
  if (!document.fonts.check('14px Inter') || ![...document.fonts].some(({family}) => family.includes('Inter'))) {
    const face = new FontFace('Inter', `url(${new URL(`../../${FILE}`, import.meta.url).href})`, {weight: '100 900'});
    document.fonts.add(await face.load());
  }
  document.body.style.fontFamily = 'Inter, sans-serif';
}
