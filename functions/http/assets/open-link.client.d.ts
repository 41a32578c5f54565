// The script is imported as text, to be served and not to be run here.
declare const text: string;
export default text;
