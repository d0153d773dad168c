declare module '*?raw' {
  /** The file's text, put into the bundle by Vite. */
  const text: string;
  export default text;
}
