import type { ExportCounts } from '../contract/export';
import type { Weight } from '../contract/rows';
import type { Agreement } from '../derive/agreement';
import type { FieldReason } from '../derive/field-reasons';
import type { CitePiece, SourceFields } from '../derive/source-fields';
import type { HeldFile } from '../model/article';
import type { Aspect, Stance } from '../model/evidence';
import type { RichNode } from '../model/rich-text';
import type { StretchState } from '../model/stretch';
import type { TagKind } from '../model/tag';
import type { AnnotatedNode } from './annotated-doc';

/** A date ready to read, with its code and where it came from. */
export interface ExportDate {
  /** Formatted, or the source's own words where they stay vague. */
  readonly words: string;
  /** The words it was told in. */
  readonly said: string;
  /** They are the source’s own words, not those of the user who read a date there. */
  readonly quoted: boolean;
  readonly edtf: string | null;
  /** Not in the source itself: worked out by the user or the program. */
  readonly inferred: boolean;
  readonly why: string;
}

/** The words of a text around a passage, to the ends of its sentence. `quote` is what the text now says there. */
export interface ExportAround {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A passage quoted. `quote` is word for word as it was marked, lines parted by LF. */
export interface ExportQuote {
  readonly passage: string;
  readonly quote: string;
  readonly state: StretchState;
  /** What the text says there now, where that is not the quote; '' else. */
  readonly now: string;
  /** That its words were mended since, or their place lost, as a sentence without its full stop; else ''. */
  readonly remark: string;
  readonly source: SourceFields;
  readonly around: ExportAround | null;
  readonly tags: readonly string[];
}

/** A passage with everything said of it. */
export interface ExportPassage extends ExportQuote {
  readonly comment: RichNode | null;
  readonly translation: string;
  readonly claims: readonly ExportClaim[];
  /** The notes of the export that cite it, or a claim that rests on it. */
  readonly citedIn: readonly ExportNoteName[];
}

/** A note named beside what it cites; an untitled one says so. */
export interface ExportNoteName {
  readonly id: string;
  readonly title: string;
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
  /** How the date told lies to the event's; null where one of the two names no day. */
  readonly towards: Agreement | null;
  /** The event's date was taken from this claim. */
  readonly isDate: boolean;
  readonly saidBy: readonly string[];
  readonly comment: RichNode | null;
}

/** A claim with the words it rests on, as its event lists it. */
export interface ExportEvidence extends ExportClaim, ExportQuote {
  readonly article: string;
  readonly published: ExportDate | null;
}

/** A picture in a text: within the export as an address that holds it, sizes in pixels; or why it is not. */
export type ExportPicture =
  | { readonly kind: 'embedded'; readonly address: string; readonly width: number; readonly height: number }
  | { readonly kind: 'left out'; readonly why: string };

/** The whole text of an article with its passages marked, and what is to be shown of its pictures, by SHA-256. */
export interface ExportBody {
  readonly blocks: readonly AnnotatedNode[];
  readonly pictures: ReadonlyMap<string, ExportPicture>;
}

export interface ExportArticle {
  readonly id: string;
  /** BCP 47; '' where it is not known. */
  readonly language: string;
  readonly label: string;
  readonly source: SourceFields;
  readonly date: ExportDate | null;
  readonly passages: readonly ExportPassage[];
  /** Reads the whole text with its passages marked; null where the export is to hold quotes alone. */
  readonly body: (() => Promise<ExportBody | null>) | null;
}

/** An event named beside another: its whole, or one of its parts. */
export interface ExportEventName {
  readonly id: string;
  readonly title: string;
  readonly date: ExportDate | null;
  /** Where the part lies outside the whole, as `partOutside` says; null where it may lie inside. */
  readonly outside: string | null;
}

/** Something that an event's sources do not agree on. */
export interface ExportDisagreement {
  readonly says: string;
  /** The reason it was settled with; null while it is open. */
  readonly why: string | null;
  /** The passages on either side. */
  readonly passages: readonly string[];
}

export interface ExportEvent {
  readonly id: string;
  readonly title: string;
  readonly date: ExportDate | null;
  readonly standing: string;
  /** The user set none, so that it was worked out from when its sources came out. */
  readonly standingWorkedOut: boolean;
  readonly confidence: string;
  readonly why: string;
  readonly partOf: ExportEventName | null;
  readonly parts: readonly ExportEventName[];
  /** How many wholes are listed above it. */
  readonly depth: number;
  readonly tags: readonly { readonly name: string; readonly kind: TagKind }[];
  readonly weight: Weight;
  /** What is told of it cannot all hold, and that is not settled. */
  readonly disputed: boolean;
  readonly disagreements: readonly ExportDisagreement[];
  /** How many articles that support it came out before, during and after it, and of how many that is not known. */
  readonly published: Readonly<Record<'before' | 'during' | 'after' | 'unclear', number>>;
  readonly description: RichNode | null;
  readonly claims: readonly ExportEvidence[];
}

export interface ExportNote {
  readonly id: string;
  readonly title: string;
  readonly body: RichNode;
}

/** One article in the list of sources. */
export interface ExportSourced {
  readonly id: string;
  readonly source: SourceFields;
  /** How it came to be: “Rewords …”, with the reason given; none for most. */
  readonly relations: readonly string[];
  /** The values that somebody inferred, each with the reason. */
  readonly reasons: readonly FieldReason[];
  readonly files: readonly HeldFile[];
  /** False for a work that is known by name alone. */
  readonly held: boolean;
}

/** Articles that count as one source, the one that came first before its copies. */
export type ExportSource = readonly [ExportSourced, ...ExportSourced[]];

/** What a citation in a note leads to; `quote` is the record's own words, or the words as cited if it is gone. */
export interface ExportCited {
  readonly kind: string;
  readonly id: string;
  readonly quote: string;
  /** Where it is from, the short id with it; empty for what cannot be cited. */
  readonly cite: readonly CitePiece[];
  /** Whether the words are a passage's, and so can be checked against the library. */
  readonly passage: string | null;
  readonly event: string | null;
  readonly remark: string;
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
  /** By date, parts after their whole. */
  readonly events: readonly ExportEvent[];
  /** Claims of the passages on events that the export does not list. */
  readonly otherEvidence: readonly ExportEvidence[];
  readonly sources: readonly ExportSource[];
  readonly counts: ExportCounts;
  /** A source cited in the style asked for. */
  cite(source: SourceFields): readonly CitePiece[];
  /** Looks up what a citation node points at. */
  cited(kind: string, id: string, quote: string): ExportCited;
}
