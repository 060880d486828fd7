// Pages that are pictures → pieces of text with their places, read by Tesseract with its Swedish model. Nothing is fetched.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Fragment } from "./pdf-page.ts";
import { Refused } from "./refuse.ts";

export const OCR_ENGINES = ["tesseract.js", "tesseract", "none"] as const;

export interface OcrSettings {
  /** `tesseract.js` (the default), `tesseract` (Debian's, where it is installed), or `none`. */
  readonly engine: (typeof OCR_ENGINES)[number];
  /** Folder in which pages that have been read are kept; null keeps none. */
  readonly cache: string | null;
  /** Called for each page, so that a long run is told from one that hangs. */
  readonly alive?: () => void;
}

/** A page as a picture: one byte a pixel, black 0, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** One word that was read. Pixels from the top left; `confidence` is 0 to 100. */
export interface OcrWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly confidence: number;
}

export interface OcrLine {
  readonly baseline: number;
  readonly height: number;
  readonly words: readonly OcrWord[];
}

export interface OcrPage {
  /** `tesseract.js 7.0.0 swe 4.0.0_best_int` */
  readonly engine: string;
  readonly confidence: number;
  readonly lines: readonly OcrLine[];
}

/** More than this costs time and reads no better. */
export const DPI = 200;

const require = createRequire(import.meta.url);
const MODEL = "4.0.0_best_int";

/** Binary PGM: a picture that costs nothing to write (netpbm, P5). */
function toPgm({ width, height, grey }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);
}

type Recognise = (picture: Picture, mode: "3" | "6") => Promise<OcrLine[]>;

interface Engine {
  readonly name: string;
  readonly recognise: Recognise;
  readonly close: () => Promise<void>;
}

interface Box {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

/** Tall letters reach so much of the height of a line above its baseline, in most faces. */
const TALL = 0.75;

function middle(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}

/**
 * How high a line is set, measured on its tall letters alone: what an engine says of a whole line depends on whether it happens to
 * hold a g or an Å.
 * @param otherwise for a line without tall letters
 */
function heightOf(words: readonly Box[], otherwise: number): number {
  const baseline = middle(
    words.flatMap(({ text, bottom }) => (/^[^gjpqyQ,;()/|]+$/.test(text) ? [bottom] : [])),
  );
  if (baseline === null) return otherwise;
  const tall = words.flatMap(({ text, top }) =>
    /[A-Zbdfhkl0-9]/.test(text) && !/[ÅÄÖÉ()/|]/.test(text) ? [baseline - top] : [],
  );
  const ascent = middle(tall);
  return ascent === null || ascent <= 0 ? otherwise : ascent / TALL;
}

async function startScript(): Promise<Engine> {
  let tesseract: typeof import("tesseract.js");
  let data: string;
  let version: string;
  try {
    tesseract = await import("tesseract.js");
    data = dirname(require.resolve("@tesseract.js-data/swe/package.json"));
    version = String(require("tesseract.js/package.json").version);
  } catch {
    throw new Refused("read/no-ocr", { engine: "tesseract.js" });
  }
  const worker = await tesseract.createWorker("swe", tesseract.OEM.LSTM_ONLY, {
    langPath: join(data, MODEL),
    gzip: true,
    cacheMethod: "none",
    errorHandler: () => {},
  });
  const recognise: Recognise = async (picture, mode) => {
    const PSM = { "3": tesseract.PSM.AUTO, "6": tesseract.PSM.SINGLE_BLOCK };
    await worker.setParameters({ tessedit_pageseg_mode: PSM[mode], user_defined_dpi: String(DPI) });
    const { data: page } = await worker.recognize(
      toPgm(picture),
      { rotateAuto: true },
      { blocks: true, text: false },
    );
    const lines = (page.blocks ?? [])
      .flatMap((block) => block.paragraphs)
      .flatMap((paragraph) => paragraph.lines);
    return lines.map((line) => ({
      baseline: (line.baseline.y0 + line.baseline.y1) / 2,
      height: heightOf(
        line.words.map(({ text, bbox }) => ({ text, top: bbox.y0, bottom: bbox.y1 })),
        line.rowAttributes.rowHeight,
      ),
      words: line.words.map(({ text, bbox, confidence }) => ({
        text,
        left: bbox.x0,
        right: bbox.x1,
        confidence,
      })),
    }));
  };
  return {
    name: `tesseract.js ${version} swe ${MODEL}`,
    recognise,
    close: async () => {
      await worker.terminate();
    },
  };
}

function run(command: string, args: readonly string[], input: Buffer | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      // more threads than one only wait for each other
      { maxBuffer: 64_000_000, env: { ...process.env, OMP_THREAD_LIMIT: "1" } },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
    child.stdin?.end(input ?? undefined);
  });
}

/** Reads the table that `tesseract … tsv` writes: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
function linesOfTsv(tsv: string): OcrLine[] {
  const lines = new Map<string, { baseline: number; height: number; words: OcrWord[]; boxes: Box[] }>();
  for (const row of tsv.split("\n").slice(1)) {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, text = ""] =
      row.split("\t");
    const key = `${block} ${paragraph} ${line}`;
    if (level === "4")
      lines.set(key, {
        baseline: Number(top) + Number(height) * 0.8,
        height: Number(height),
        words: [],
        boxes: [],
      });
    if (level === "5" && text.trim() !== "") {
      const word = {
        text,
        left: Number(left),
        right: Number(left) + Number(width),
        confidence: Number(confidence),
      };
      lines.get(key)?.words.push(word);
      lines.get(key)?.boxes.push({ text, top: Number(top), bottom: Number(top) + Number(height) });
    }
  }
  return [...lines.values()].map(({ boxes, height, ...line }) => ({
    ...line,
    height: heightOf(boxes, height),
  }));
}

async function startNative(): Promise<Engine> {
  try {
    const version = /tesseract v?(\S+)/.exec(await run("tesseract", ["--version"], null))?.[1] ?? "";
    if (!(await run("tesseract", ["--list-langs"], null)).split("\n").includes("swe"))
      throw new Error("the Swedish model is missing");
    return {
      name: `tesseract ${version} swe`,
      recognise: async (picture, mode) =>
        linesOfTsv(
          await run(
            "tesseract",
            ["-", "-", "-l", "swe", "--psm", mode, "--dpi", String(DPI), "tsv"],
            toPgm(picture),
          ),
        ),
      close: async () => {},
    };
  } catch {
    throw new Refused("read/no-ocr", { engine: "tesseract" });
  }
}

const started = new Map<string, Promise<Engine>>();

function engineOf(name: "tesseract.js" | "tesseract"): Promise<Engine> {
  const running = started.get(name) ?? (name === "tesseract" ? startNative() : startScript());
  started.set(name, running);
  return running;
}

/** Lets go of what reading pictures holds: a process that does not ends never. */
export async function closeOcr(): Promise<void> {
  for (const engine of started.values()) await engine.then((one) => one.close()).catch(() => {});
  started.clear();
}

function countWords(lines: readonly OcrLine[]): number {
  return lines.reduce((sum, { words }) => sum + words.length, 0);
}

/** Counts up when lines are measured in another way, so that what was kept is read anew. */
const MEASURING = 2;

/** Fewer words than this on a whole page, and its layout may have been misread. */
const FEW_WORDS = 40;

async function recognisePage(engine: Engine, picture: Picture): Promise<OcrPage> {
  let lines = await engine.recognise(picture, "3");
  if (countWords(lines) < FEW_WORDS) {
    const block = await engine.recognise(picture, "6");
    if (countWords(block) > countWords(lines) * 1.3) lines = block;
  }
  const words = lines.flatMap((line) => line.words);
  const sum = words.reduce((total, { confidence }) => total + confidence, 0);
  return { engine: engine.name, confidence: words.length === 0 ? 0 : Math.round(sum / words.length), lines };
}

/**
 * Reads one page from its picture. What has been read is kept, by the bytes of the file, so that a run that was broken
 * off goes on where it was.
 * @param key says which page of which file this is, and how it was drawn
 * @throws Refused where no engine is there
 */
export async function readPicture(
  key: string,
  draw: () => Promise<Picture>,
  settings: OcrSettings,
): Promise<OcrPage> {
  if (settings.engine === "none") throw new Refused("read/no-ocr", { engine: "none" });
  settings.alive?.();
  const engine = await engineOf(settings.engine);
  const hash = createHash("sha256").update(`${key}\n${engine.name}\n${DPI}\n${MEASURING}`).digest("hex");
  const file = settings.cache === null ? null : join(settings.cache, `${hash}.json`);
  if (file !== null && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const page = await recognisePage(engine, await draw());
  if (file !== null) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(page));
    renameSync(`${file}.${process.pid}`, file);
  }
  return page;
}

/** The words of a page as pieces of text; places in points. Signs that a speck of dust leaves are no words. */
export function fragmentsOf({ lines }: OcrPage): Fragment[] {
  const scale = 72 / DPI;
  return lines.flatMap(({ baseline, height, words }) => {
    const size = height * scale;
    return words
      .filter(
        ({ text, confidence }) => text.trim() !== "" && (confidence >= 20 || /[\p{L}\p{N}]{2}/u.test(text)),
      )
      .map(
        ({ text, left, right }, index): Fragment => ({
          // OCR tells words apart: the space is sure even where the gap is narrow
          text: index === 0 ? text : ` ${text}`,
          x: left * scale,
          right: right * scale,
          y: baseline * scale,
          size,
          bold: false,
          italic: false,
          mono: false,
          level: null,
        }),
      );
  });
}
