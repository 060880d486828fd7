// Reads a kallelse or a protokoll as a meeting: when, where, who, and each item of its agenda.
import type { ParsedDocument } from "../model/document.ts";
import type { MeetingFinding } from "../model/findings.ts";
import { readItem } from "./agenda-item.ts";
import { findItems } from "./agenda-items.ts";
import { flowOf } from "./flow.ts";
import { readHead } from "./meeting-head.ts";
import { readMembers } from "./member.ts";

/**
 * Reads the meeting that a document calls to or reports on.
 * @returns null for a document of another type; what the document does not say is null or an empty list
 */
export function extractMeeting(document: ParsedDocument): MeetingFinding | null {
  const { type } = document.frontMatter;
  if (type !== "kallelse" && type !== "protokoll") return null;
  const steps = flowOf(document);
  const found = findItems(steps);
  const firstItem = found[0];
  const taken = found.flatMap(({ from, to }) => [
    from - 1,
    ...Array.from({ length: to - from }, (_, index) => from + index),
  ]);
  const inItems = new Set(taken);
  const outside = steps.filter((step) => !inItems.has(step.index));
  const head = firstItem === undefined ? outside : outside.filter((step) => step.index < firstItem.from);
  const items = found.map((item) => readItem(item, steps, type));
  return { ...readHead(head, document.frontMatter), members: readMembers(outside), items };
}
