// The few parts of Eleventy that we call. Eleventy 3 has no types of its own that can be used.

declare module "@11ty/eleventy" {
  export interface EleventyConfig {
    readonly ignores: { add(glob: string): void };
    addGlobalData(name: string, value: unknown): void;
    addFilter(name: string, filter: (text: string, second: string) => string | boolean): void;
    addExtension(extension: string, options: { readonly key: string }): void;
    addTemplateFormats(formats: string): void;
    addDataExtension(
      extension: string,
      options: { readonly read: boolean; readonly parser: (path: string) => Promise<unknown> },
    ): void;
    setNunjucksEnvironmentOptions(options: {
      readonly throwOnUndefined: boolean;
      readonly autoescape: boolean;
    }): void;
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
  }

  export interface EleventySettings {
    readonly dir: { readonly includes: string; readonly data: string };
    readonly markdownTemplateEngine: false;
    readonly htmlTemplateEngine: false;
    readonly templateFormats: readonly string[];
  }

  export interface EleventyOptions {
    readonly configPath: string;
    readonly quietMode: boolean;
    readonly config: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<readonly [unknown, readonly unknown[]]>;
  }
}
