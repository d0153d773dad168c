import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useLayoutEffect, type ReactNode } from 'react';
import { cssVariables, theme } from './theme';
import { FocusFirst } from './FocusFirst';
import { ReturnFocus } from './ReturnFocus';
import { useThemeChoice } from './theme-choice';

/** The look of everything below it, and the corner where messages appear. */
export function UiProvider({ children }: { children: ReactNode }) {
  const { choice, scheme } = useThemeChoice();
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-sepia', choice === 'sepia');
  }, [choice]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      // Without a document-wide id prefix two providers in one test page would share ids.
      getRootElement={() => document.documentElement}
    >
      <FocusFirst />
      <ReturnFocus />
      {/* A message stands still from the first: what moves is missed by the hand that goes to its button. */}
      <Notifications
        position="bottom-right"
        limit={4}
        zIndex={400}
        containerWidth={420}
        transitionDuration={0}
      />
      {children}
    </MantineProvider>
  );
}
