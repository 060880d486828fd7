// Builds the site of a collection with promises of every kind, in a process of its own as the build command does.
import { assembleSite } from "../../scripts/assemble.ts";
import { promising } from "./promises.ts";

const [, , output = "", basePath = "/"] = process.argv;
await assembleSite({ collection: promising, output, basePath, originals: "content/original" });
