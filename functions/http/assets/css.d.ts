// Style sheets are imported as text: esbuild does it by the import's attribute, the tests by a plugin.
declare module '*.css' {
  const text: string;
  export default text;
}
