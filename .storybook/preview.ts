import '@fontsource-variable/inter';
import {withThemeByDataAttribute} from '@storybook/addon-themes';
import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json' with {type: 'json'};
import './preview.css';

setCustomElementsManifest(manifest);

/** `data-scheme` on the root: preview.css makes a `color-scheme` of it, as a page would. */
const withScheme = withThemeByDataAttribute({
  themes: {light: 'light', dark: 'dark'},
  defaultTheme: 'light',
  attributeName: 'data-scheme',
}) as Decorator;

const withDirection: Decorator = (story, {globals}) => {
  document.documentElement.dir = String(globals['direction'] ?? 'ltr');
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withScheme, withDirection],
  globalTypes: {
    direction: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {direction: 'ltr'},
  parameters: {
    backgrounds: {disable: true},
    controls: {expanded: true, sort: 'requiredFirst'},
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: {'target-size': {enabled: true}},
      },
    },
  },
};
export default preview;
