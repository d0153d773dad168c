export { BinDialog } from './BinDialog';
export { HistoryDialog } from './HistoryDialog';
