/** Private members are no contract: they stay out of the manifest, and so out of the README and of Storybook. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(({name, privacy = 'public'}) => privacy === 'public' && !/^[#_]/.test(name));
        if (!declaration.members?.length) delete declaration.members;
        // what is fired is told in the doc block; the analyzer adds the arguments of constructors
        declaration.events = declaration.events?.filter(({description}) => description);
        if (!declaration.events?.length) delete declaration.events;
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
