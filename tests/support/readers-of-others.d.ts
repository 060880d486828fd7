// The little that we use of programs that come without types.
declare module "n3" {
  interface Term {
    readonly value: string;
    readonly termType: string;
  }
  export class Parser {
    parse(text: string): { readonly subject: Term; readonly predicate: Term; readonly object: Term }[];
  }
}
declare module "@citation-js/core" {
  export class Cite {
    constructor(text: string);
    // biome-ignore lint/suspicious/noExplicitAny: CSL-JSON, looked into by the test
    readonly data: any[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
