export { SuggestedEvents } from './SuggestedEvents';
export { SuggestionCommands } from './SuggestionCommands';
