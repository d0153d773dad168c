import './platform/no-eval';
import './ui/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Contract } from '#common/contract/contract';
import { App } from './features/shell';
import { ApiProvider } from './platform/api';
import { findBridge } from './platform/bridge';
import { connect } from './platform/connect';
import { createQueries } from './platform/queries';
import { UiProvider } from './ui/UiProvider';
import { writeWordRules } from './ui/word-rules';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
writeWordRules();
const root = createRoot(element);
const bridge = findBridge(window);

if (bridge.ok) {
  const connection = connect<Contract>(bridge.value);
  root.render(
    <StrictMode>
      <QueryClientProvider client={createQueries()}>
        <ApiProvider connection={connection}>
          <UiProvider>
            <App />
          </UiProvider>
        </ApiProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
} else {
  root.render(
    <UiProvider>
      <main style={{ maxWidth: '44ch', margin: '24vh auto 0', padding: '0 24px', lineHeight: 1.5 }}>
        <h1>Throughline</h1>
        <p>{bridge.error}</p>
      </main>
    </UiProvider>,
  );
}
