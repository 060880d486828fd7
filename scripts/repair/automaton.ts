// A minimal automaton of words in packed arrays: a million forms in three megabytes, walked letter by letter.
// The construction from sorted words is that of Daciuk, Mihov, Watson and Watson (2000).

/** The bit of a form that stands alone. */
export const WORD_BITS = 1;

/** State 0 is the root. Edges of state `s` stand at `first[s]` up to `first[s + 1]`. */
export interface Automaton {
  readonly first: Uint32Array;
  readonly letters: Uint16Array;
  readonly targets: Uint32Array;
  /** State → bits of the form that ends there; 0 where none does. */
  readonly bits: Uint8Array;
}

interface Node {
  bits: number;
  readonly letters: number[];
  readonly children: Node[];
  id: number;
}

function newNode(): Node {
  return { bits: 0, letters: [], children: [], id: -1 };
}

/** Builds the automaton of `forms` (form → bits from 1 to 255). */
export function buildAutomaton(forms: ReadonlyMap<string, number>): Automaton {
  const register = new Map<string, Node>();
  const nodes: Node[] = [];
  const settle = (node: Node): Node => {
    const key = `${node.bits}:${node.letters.map((letter, index) => `${letter},${node.children[index]?.id ?? 0}`).join(";")}`;
    const same = register.get(key);
    if (same !== undefined) return same;
    node.id = nodes.length + 1;
    nodes.push(node);
    register.set(key, node);
    return node;
  };
  const root = newNode();
  let path: Node[] = [root];
  let before = "";
  const cut = (depth: number): void => {
    while (path.length > depth + 1) {
      const node = path.pop();
      const parent = path.at(-1);
      if (node === undefined || parent === undefined) return;
      parent.children[parent.children.length - 1] = settle(node);
    }
  };
  for (const form of [...forms.keys()].sort()) {
    let common = 0;
    while (common < form.length && form[common] === before[common]) common++;
    cut(common);
    for (let at = common; at < form.length; at++) {
      const node = newNode();
      const parent = path.at(-1) ?? root;
      parent.letters.push(form.charCodeAt(at));
      parent.children.push(node);
      path.push(node);
    }
    const last = path.at(-1);
    if (last !== undefined) last.bits = forms.get(form) ?? 0;
    before = form;
  }
  cut(0);
  root.id = 0;
  path = [];
  return pack([root, ...nodes]);
}

function pack(nodes: readonly Node[]): Automaton {
  const edges = nodes.reduce((sum, node) => sum + node.letters.length, 0);
  const automaton = {
    first: new Uint32Array(nodes.length + 1),
    letters: new Uint16Array(edges),
    targets: new Uint32Array(edges),
    bits: new Uint8Array(nodes.length),
  };
  let at = 0;
  nodes.forEach((node, state) => {
    automaton.first[state] = at;
    automaton.bits[state] = node.bits;
    node.letters.forEach((letter, index) => {
      automaton.letters[at] = letter;
      automaton.targets[at] = node.children[index]?.id ?? 0;
      at++;
    });
  });
  automaton.first[nodes.length] = at;
  return automaton;
}

/** The state that `letter` leads to from `state`; -1 where it leads nowhere. */
export function step({ first, letters, targets }: Automaton, state: number, letter: number): number {
  const end = first[state + 1] ?? 0;
  for (let edge = first[state] ?? 0; edge < end; edge++)
    if (letters[edge] === letter) return targets[edge] ?? -1;
  return -1;
}

/** Bits of a whole form; 0 where it is not in the automaton. */
export function bitsOf(automaton: Automaton, form: string): number {
  let state = 0;
  for (let at = 0; at < form.length && state !== -1; at++)
    state = step(automaton, state, form.charCodeAt(at));
  return state === -1 ? 0 : (automaton.bits[state] ?? 0);
}

/** Writes the arrays one after the other, with their lengths before them. Little endian. */
export function packBytes({ first, letters, targets, bits }: Automaton): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(bits.length, 0);
  head.writeUInt32LE(letters.length, 4);
  const bytes = (array: Uint32Array | Uint16Array | Uint8Array): Buffer =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([head, bytes(first), bytes(targets), bytes(letters), bytes(bits)]);
}

/** Reads what `packBytes` wrote. */
export function unpackBytes(packed: Buffer): Automaton {
  const states = packed.readUInt32LE(0);
  const edges = packed.readUInt32LE(4);
  const copy = packed.buffer.slice(packed.byteOffset + 8, packed.byteOffset + packed.byteLength);
  const targets = (states + 1) * 4;
  const letters = targets + edges * 4;
  return {
    first: new Uint32Array(copy, 0, states + 1),
    targets: new Uint32Array(copy, targets, edges),
    letters: new Uint16Array(copy, letters, edges),
    bits: new Uint8Array(copy, letters + edges * 2, states),
  };
}
