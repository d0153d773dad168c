import { portals } from './portals';

/** Where an element stood that had the focus: in which child of each element around it, from the inside outwards. */
export interface Place {
  /** Null once it is gone. */
  readonly element: HTMLElement | null;
  readonly around: readonly { readonly parent: Element; readonly at: number }[];
  /** It stood in a dialog or menu. */
  readonly floats: boolean;
}

/** Where an element stands now. */
export function placeOf(element: HTMLElement): Place {
  const around = [];
  let child: Element = element;
  for (let parent = child.parentElement; parent && parent !== document.body; parent = child.parentElement) {
    around.push({ parent, at: [...parent.children].indexOf(child) });
    child = parent;
  }
  return { element, around, floats: element.closest(portals) !== null };
}

/** A place without what is no longer in the window, so that nothing that went is held in memory. */
export function stillThere(place: Place): Place {
  const { element, around } = place;
  if (element?.isConnected) return place;
  return { ...place, element: null, around: around.filter(({ parent }) => parent.isConnected) };
}

/** What the keyboard can work without writing into it: keys meant for the window must not end up in a text. */
const takers = 'a[href], button, select, input[type="checkbox"], input[type="radio"], [tabindex="0"]';
const texts = '[contenteditable="true"], textarea, input:not([type="checkbox"], [type="radio"])';

/**
 * What could have the focus at a place, the likeliest first: the element itself while it is there; else, in the
 * innermost element around it that is left, what stands where it stood or after it, and then what stands before.
 * Nothing where all around it is gone.
 */
export function heirsOf({ element, around }: Place): HTMLElement[] {
  if (element?.isConnected) return [element];
  const left = around.find(({ parent }) => parent.isConnected);
  if (!left || left.parent.matches(portals)) return [];
  const children = [...left.parent.children];
  const inOrder = [...children.slice(left.at), ...children.slice(0, left.at).toReversed()];
  return inOrder.flatMap((child) => [child, ...child.querySelectorAll(takers)]).filter(takesFocus);
}

const takesFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.tabIndex >= 0 &&
  element.matches(takers) &&
  !element.matches(texts);
