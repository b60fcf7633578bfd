import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: {name: '@storybook/web-components-vite', options: {}},
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  staticDirs: [
    {from: '../dist/data', to: '/data'},
    {from: '../stories/pictures', to: '/pictures'},
  ],
  features: {sidebarOnboardingChecklist: false, menuOnboardingChecklist: false},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};
export default config;
