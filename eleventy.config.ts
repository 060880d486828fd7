// How Eleventy lays the site out. It is run by scripts/site/build-site.ts, which also gives it the collection.
import { pathToFileURL } from "node:url";
import type { EleventyConfig, EleventySettings } from "@11ty/eleventy";
import { formatDate, tabTitle } from "./scripts/site/words.ts";

async function importDefault(path: string): Promise<unknown> {
  const module: { readonly default: unknown } = await import(pathToFileURL(path).href);
  return module.default;
}

export default function configure(config: EleventyConfig): EleventySettings {
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
  config.addDataExtension("ts", { read: false, parser: importDefault });
  config.addTemplateFormats("11ty.ts");
  config.addExtension("11ty.ts", { key: "11ty.js" });
  config.addFilter("tabTitle", tabTitle);
  config.addFilter("date", formatDate);
  config.addFilter("bare", (address) => address.replace(/^https?:\/\//, ""));
  config.addFilter("paragraf", (number) => (number.includes("§") ? number : `§ ${number}`));
  return {
    dir: { includes: "../_includes", data: "../_data" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ["njk", "md", "11ty.ts"],
  };
}
