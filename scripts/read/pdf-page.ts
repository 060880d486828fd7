// One page of a PDF as pdf.js gives it → pieces of text with their places, ruled lines, and what kind of page it is.
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of text on one baseline. Points (1/72 inch); `y` grows downwards from the top of the page. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
  /** Level of the heading that it is tagged as; null where it is none or the page has no tags. */
  readonly level: number | null;
}

/** A straight line that the page draws: horizontal where `y1 === y2`. */
export interface Ruler {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PageContent {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** Text that is set on its side: a stamp in the margin, never a line. */
  readonly sideways: readonly string[];
  readonly rulers: readonly Ruler[];
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** All its text is drawn invisibly: the text layer of a scan. */
  readonly invisible: boolean;
  /** Sizes and places were measured off a picture, and are not exact. */
  readonly measured: boolean;
}

interface FontLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mono: boolean;
}

// “BAAAAA+LiberationSans-Bold”, “Arial,BoldItalic”, “Calibri-Semibold”, “Garamond-Black”
const BOLD = /bold|black|heavy|semibold|demi/i;
const ITALIC = /italic|oblique|kursiv/i;
const MONO = /mono|courier|consol|typewriter/i;

function fontLook(page: PDFPageProxy, font: string): FontLook {
  let name = "";
  try {
    const found: unknown = page.commonObjs.get(font);
    if (typeof found === "object" && found !== null && "name" in found) name = String(found.name);
  } catch {
    // a font that did not load has no look
  }
  return { bold: BOLD.test(name), italic: ITALIC.test(name), mono: MONO.test(name) };
}

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** Marked-content id → level, for what stands under H, H1 … H6 in the structure tree. */
function taggedLevels(root: TreeNode | null): Map<string, number> {
  const levels = new Map<string, number>();
  const open: { node: TreeNode; level: number | null }[] = root === null ? [] : [{ node: root, level: null }];
  while (open.length > 0) {
    const { node, level } = open.pop() ?? { node: {}, level: null };
    const role = /^H([1-6])?$/.exec(node.role ?? "");
    const own = role === null ? level : Number(role[1] ?? 1);
    if (node.type === "content" && node.id !== undefined && own !== null) levels.set(node.id, own);
    for (const child of node.children ?? []) open.push({ node: child, level: own });
  }
  return levels;
}

type Matrix = readonly [number, number, number, number, number, number];

function toMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** What is set on its side, such as a stamp in the margin, is no line of the text. */
function isSideways(matrix: Matrix): boolean {
  return Math.abs(matrix[1]) > Math.abs(matrix[0]);
}

function toFragment(item: TextItem, matrix: Matrix, look: FontLook, level: number | null): Fragment | null {
  const size = Math.hypot(matrix[2], matrix[3]);
  if (item.str === "" || size === 0) return null;
  const [, , , , x, y] = matrix;
  return { text: item.str, x, right: x + item.width, y, size, level, ...look };
}

const IMAGES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);
const SHOWS: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
]);

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(Number);
  return value instanceof Float32Array || value instanceof Float64Array ? Array.from(value) : [];
}

/** Thinner than this a filled box is a line; shorter than this a line is a dot of a leader. */
const THIN = 2.5;
const SHORT = 6;

function rulersOfBox(box: readonly number[], matrix: Matrix, stroked: boolean): Ruler[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const at = (x: number, y: number): [number, number] => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ];
  const [ax, ay] = at(x1, y1);
  const [bx, by] = at(x2, y2);
  const [west, east] = [Math.min(ax, bx), Math.max(ax, bx)];
  const [north, south] = [Math.min(ay, by), Math.max(ay, by)];
  const isFlat = south - north <= THIN;
  const isUpright = east - west <= THIN;
  if (isFlat && east - west >= SHORT)
    return [{ x1: west, x2: east, y1: (north + south) / 2, y2: (north + south) / 2 }];
  if (isUpright && south - north >= SHORT)
    return [{ x1: (west + east) / 2, x2: (west + east) / 2, y1: north, y2: south }];
  if (!stroked || isFlat || isUpright) return [];
  return [
    { x1: west, x2: east, y1: north, y2: north },
    { x1: west, x2: east, y1: south, y2: south },
    { x1: west, x2: west, y1: north, y2: south },
    { x1: east, x2: east, y1: north, y2: south },
  ];
}

interface Drawn {
  readonly rulers: Ruler[];
  pictured: number;
  visible: number;
  hidden: number;
}

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function readDrawn(fnArray: readonly number[], argsArray: readonly unknown[], base: Matrix): Drawn {
  const drawn: Drawn = { rulers: [], pictured: 0, visible: 0, hidden: 0 };
  let matrix = base;
  let mode = 0;
  const stack: { matrix: Matrix; mode: number }[] = [];
  fnArray.forEach((fn, index) => {
    const args = argsArray[index];
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (fn === OPS.save) stack.push({ matrix, mode });
    else if (fn === OPS.restore) {
      const before = stack.pop();
      matrix = before?.matrix ?? matrix;
      mode = before?.mode ?? mode;
    } else if (fn === OPS.transform) {
      matrix = multiply(matrix, toMatrix(numbersOf(args)));
    } else if (fn === OPS.setTextRenderingMode) mode = Number(list[0]);
    else if (SHOWS.has(fn)) {
      if (mode === 3 || mode === 7) drawn.hidden++;
      else drawn.visible++;
    } else if (IMAGES.has(fn)) drawn.pictured += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    else if (fn === OPS.constructPath && drawn.rulers.length < 20_000) {
      drawn.rulers.push(...rulersOfBox(numbersOf(list[2]), matrix, STROKES.has(Number(list[0]))));
    }
  });
  return drawn;
}

/**
 * Reads one page.
 * @param number 1-based
 */
export async function readPage(page: PDFPageProxy, number: number): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const base = toMatrix(viewport.transform);
  const operators = await page.getOperatorList();
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tree: TreeNode | null = await page.getStructTree();
  const levels = taggedLevels(tree);
  const looks = new Map<string, FontLook>();
  const marked: (number | null)[] = [];
  const fragments: Fragment[] = [];
  const sideways: string[] = [];
  for (const item of content.items) {
    if ("str" in item) {
      const look = looks.get(item.fontName) ?? fontLook(page, item.fontName);
      looks.set(item.fontName, look);
      const level = marked.findLast((found) => found !== null) ?? null;
      const matrix = multiply(base, toMatrix(item.transform));
      const fragment = toFragment(item, matrix, look, level);
      if (fragment !== null && !isSideways(matrix)) fragments.push(fragment);
      else if (fragment !== null) sideways.push(fragment.text);
    } else if (item.type === "endMarkedContent") marked.pop();
    else marked.push(levels.get("id" in item ? String(item.id) : "") ?? null);
  }
  const drawn = readDrawn(operators.fnArray, operators.argsArray, base);
  return {
    page: number,
    width: viewport.width,
    height: viewport.height,
    fragments,
    sideways,
    rulers: drawn.rulers,
    pictured: Math.min(1, drawn.pictured / (viewport.width * viewport.height || 1)),
    invisible: drawn.hidden > 0 && drawn.visible === 0,
    measured: false,
  };
}
