import type { ExportCounts } from '../contract/export';
import type { FieldReason } from '../derive/field-reasons';
import type { Weight } from '../contract/rows';
import type { SourceFields } from '../derive/source-fields';
import type { Aspect, Stance } from '../model/evidence';
import type { RichNode } from '../model/rich-text';
import type { StretchState } from '../model/stretch';

/** A date ready to read, with its code and where it came from. */
export interface ExportDate {
  /** Formatted, or the source's own words where they stay vague. */
  readonly words: string;
  /** The words it was told in. */
  readonly said: string;
  readonly edtf: string | null;
  /** Not in the source itself: worked out by the user or the program. */
  readonly inferred: boolean;
  readonly why: string;
}

/** A passage with everything said of it. `quote` is word for word, lines parted by LF. */
export interface ExportPassage {
  readonly id: string;
  readonly quote: string;
  readonly state: StretchState;
  readonly source: SourceFields;
  readonly tags: readonly string[];
  readonly comment: RichNode | null;
  readonly claims: readonly ExportClaim[];
}

/** What a passage claims about an event. */
export interface ExportClaim {
  readonly id: string;
  readonly event: string;
  readonly eventTitle: string;
  readonly passage: string;
  readonly stance: Stance;
  readonly about: Aspect;
  readonly told: ExportDate | null;
  readonly saidBy: readonly string[];
  readonly comment: RichNode | null;
}

export interface ExportArticle {
  readonly id: string;
  readonly label: string;
  readonly source: SourceFields;
  readonly date: ExportDate | null;
  readonly passages: readonly ExportPassage[];
}

export interface ExportEvent {
  readonly id: string;
  readonly title: string;
  readonly date: ExportDate | null;
  readonly standing: string;
  readonly confidence: string;
  readonly why: string;
  readonly partOf: string | null;
  readonly weight: Weight;
  readonly description: RichNode | null;
  readonly claims: readonly (ExportClaim & { readonly quote: string; readonly source: SourceFields })[];
}

export interface ExportNote {
  readonly id: string;
  readonly title: string;
  readonly body: RichNode;
}

/** What a citation in a note leads to; `quote` is the record's own words, or the words as cited if it is gone. */
export interface ExportCited {
  readonly kind: string;
  readonly id: string;
  readonly quote: string;
  /** The line that names the source; empty for an event. */
  readonly cite: string;
  /** Whether the words are a passage's, and so can be checked against the library. */
  readonly passage: string | null;
  readonly event: string | null;
}

/** Everything an export says, private things already left out: the one step every format draws from. */
export interface ExportView {
  readonly title: string;
  readonly libraryId: string;
  readonly libraryName: string;
  readonly scope: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly generator: string;
  readonly notes: readonly ExportNote[];
  readonly articles: readonly ExportArticle[];
  readonly events: readonly ExportEvent[];
  /** One line a source, in the order of the articles. */
  readonly sources: readonly {
    readonly article: string;
    readonly cite: string;
    readonly reasons: readonly FieldReason[];
  }[];
  readonly counts: ExportCounts;
  /** Looks up what a citation node points at. */
  cited(kind: string, id: string, quote: string): ExportCited;
}
