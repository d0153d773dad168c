import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep ink-teal. */
const accent: MantineColorsTuple = [
  '#eef6f7',
  '#dcecee',
  '#b6d8dc',
  '#8dc4ca',
  '#74c3cb',
  '#4a9ca6',
  '#2b7b86',
  '#0e5a64',
  '#0b4a53',
  '#073a41',
];

/** How Mantine's parts look here: quiet, small-cornered, in the system's font. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { accent },
  fontFamily: 'var(--tl-sans)',
  fontFamilyMonospace: 'var(--tl-mono)',
  headings: { fontFamily: 'var(--tl-sans)', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'sm', transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { openDelay: 500, transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.35 },
        centered: false,
      },
    },
  },
});

/** Ties Mantine's own variables to ours, so that a colour is named once. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--tl-page)',
    '--mantine-color-text': 'var(--tl-ink)',
    '--mantine-color-dimmed': 'var(--tl-ink-quiet)',
    '--mantine-color-placeholder': 'var(--tl-ink-quiet)',
    '--mantine-color-anchor': 'var(--tl-accent)',
    '--mantine-color-default': 'var(--tl-raised)',
    '--mantine-color-default-hover': 'var(--tl-hover)',
    '--mantine-color-default-color': 'var(--tl-ink)',
    '--mantine-color-default-border': 'var(--tl-edge)',
    '--mantine-color-error': 'var(--tl-bad)',
    '--mantine-color-gray-light-color': 'var(--tl-ink-quiet)',
    '--mantine-color-gray-text': 'var(--tl-ink-quiet)',
  };
  return { variables: {}, light: both, dark: both };
};
