import { z } from 'zod';
import { citationStyleIds, type CitationStyle } from '#common/derive/citation-styles';
import { useSetting } from './settings';

const Style = z.enum(citationStyleIds);

/** How this person cites, in copies and exports: a setting of theirs, in no library. */
export function useCitationStyle(): [CitationStyle, (style: CitationStyle) => void] {
  return useSetting<CitationStyle>('citationStyle', Style, 'note');
}
