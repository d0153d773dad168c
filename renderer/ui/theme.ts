import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import styles from './mantine.module.css';

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

/** For what takes something away, and for trouble. */
const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fcebe8',
  '#f8cfca',
  '#f4b1a9',
  '#f0948c',
  '#d9655b',
  '#bd4239',
  '#a32a22',
  '#8a221b',
  '#6f1a14',
];

/** How Mantine's parts look here: quiet, small-cornered, in the system's font. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { accent, red },
  fontFamily: 'var(--tl-sans)',
  fontFamilyMonospace: 'var(--tl-mono)',
  headings: { fontFamily: 'var(--tl-sans)', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' }, classNames: { root: styles.button } },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
      classNames: { root: styles.action },
    },
    Input: { classNames: { input: styles.input } },
    SegmentedControl: { classNames: { root: styles.segments, label: styles.segment } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
    Checkbox: {
      defaultProps: { size: 'xs', radius: 'xs', iconColor: 'var(--tl-accent-ink)' },
      classNames: { input: styles.check },
    },
    Radio: {
      defaultProps: { size: 'xs', iconColor: 'var(--tl-accent-ink)' },
      classNames: { radio: styles.check, description: styles.radioNote },
    },
    Tabs: { classNames: { list: styles.tabList, tab: styles.tab } },
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        radius: 'sm',
        transitionProps: { duration: 0 },
      },
      classNames: { item: styles.item, dropdown: styles.dropdown },
    },
    Popover: {
      defaultProps: { transitionProps: { duration: 0 } },
      classNames: { dropdown: styles.dropdown },
    },
    Combobox: { classNames: { dropdown: styles.dropdown } },
    Tooltip: {
      defaultProps: { transitionProps: { duration: 80 } },
      classNames: { tooltip: styles.tooltip },
    },
    Modal: {
      defaultProps: {
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.32 },
        centered: false,
        closeButtonProps: { 'aria-label': 'Close' },
        // A dialog's header is no banner of the page.
        attributes: {
          header: { role: 'presentation' },
          // It has the focus where there is nothing to fill in: keys then scroll what is read.
          body: { 'data-dialog-body': true, tabIndex: -1 },
        },
      },
      classNames: { title: styles.modalTitle, body: styles.modalBody },
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
    '--mantine-color-disabled': 'var(--tl-hover)',
    '--mantine-color-disabled-color': 'var(--tl-ink-quiet)',
    '--mantine-color-disabled-border': 'var(--tl-hairline)',
    '--mantine-color-gray-light-color': 'var(--tl-ink-quiet)',
    '--mantine-color-gray-text': 'var(--tl-ink-quiet)',
  };
  return { variables: {}, light: both, dark: both };
};
