import { create } from 'zustand';

/** Whether suggested events are shown, for all articles alike; `asked`: the keyboard is on its way to them. */
export const useFold = create<{ open: boolean; asked: boolean }>(() => ({ open: false, asked: false }));

/** Shows them, or hides them where they are shown. */
export function foldOrOpen(): void {
  useFold.setState(({ open }) => ({ open: !open }));
}

/** Opens them and sends the keyboard there once they are drawn. */
export function goToSuggestions(): void {
  useFold.setState({ open: true, asked: true });
}
