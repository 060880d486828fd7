// OCR of pages that are pictures. (settings only; see below)
export interface OcrSettings {
  /** `tesseract.js` (the default), `tesseract` (Debian's, where it is installed), or `none`. */
  readonly engine: "tesseract.js" | "tesseract" | "none";
  /** Folder in which pages that have been read are kept; null keeps none. */
  readonly cache: string | null;
}
