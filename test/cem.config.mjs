/** Private members are no contract: they stay out of the manifest, and so out of the README and of Storybook. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(({name, privacy}) => !privacy && !name.startsWith('#') && !name.startsWith('_'));
        if (!declaration.members?.length) delete declaration.members;
      }
    }
  },
};

export default {
  globs: ['src/define.ts', 'src/element/*.ts'],
  litelement: true,
  outdir: 'dist',
  packagejson: false,
  plugins: [publicOnly],
};
