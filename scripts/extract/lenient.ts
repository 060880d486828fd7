export * from "../swedish/lenient.ts";
