export * from "../swedish/demand.ts";
