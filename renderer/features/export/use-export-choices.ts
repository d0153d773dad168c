import { useState } from 'react';
import type { z } from 'zod';
import type { ExportExtent, ExportFormat, ExportOptions } from '#common/contract/export';
import type { CitationStyle } from '#common/derive/citation-styles';
import { useCitationStyle } from '../../platform/citation-style';
import { useScopes, type ScopeChoice } from './use-scopes';

type Options = z.infer<typeof ExportOptions>;

/** What is chosen of an export so far, and how to choose otherwise. */
export interface ExportChoicesMade {
  readonly options: Options;
  readonly scopes: readonly ScopeChoice[];
  readonly scopeKey: string;
  setScope(key: string): void;
  setFormat(format: ExportFormat): void;
  setExtent(extent: ExportExtent): void;
  setStyle(style: CitationStyle): void;
  setComments(comments: boolean): void;
}

/** The choices of an export. How sources are cited is kept for the next time, and for copies. */
export function useExportChoices(): ExportChoicesMade {
  const scopes = useScopes();
  const [scopeKey, setScope] = useState('all');
  const [format, setFormat] = useState<ExportFormat>('html');
  const [comments, setComments] = useState(true);
  const [extent, setExtent] = useState<ExportExtent>('quotes');
  const [style, setStyle] = useCitationStyle();
  const scope = scopes.find(({ value }) => value === scopeKey)?.scope ?? { kind: 'all' as const };
  const options = { format, scope, comments, extent, style };
  return { options, scopes, scopeKey, setScope, setFormat, setExtent, setStyle, setComments };
}
