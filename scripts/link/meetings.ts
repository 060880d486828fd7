// Meetings from kallelser and protokoll: one record a document, items with an address at the meeting and one in the text.
import type { MeetingRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import type { AgendaItem, MeetingFinding } from "../model/findings.ts";
import { allocate, meetingPaths, toHref } from "./address.ts";
import { byCode } from "./order.ts";
import type { Spell } from "./spellings.ts";

/** The meetings, and where each of their items stands. */
export interface Meetings {
  readonly records: readonly MeetingRecord[];
  readonly itemHrefs: ReadonlyMap<AgendaItem, string>;
}

interface Held {
  readonly document: PolicyDocument;
  readonly meeting: MeetingFinding;
  readonly date: string | null;
}

function heldMeetings(documents: readonly PolicyDocument[]): Held[] {
  return documents.flatMap((document) => {
    const { findings, frontMatter } = document;
    if (findings.meeting === null) return [];
    const ownDate = frontMatter.dateRole === "sammanträde" ? frontMatter.date : null;
    return [{ document, meeting: findings.meeting, date: findings.meeting.date ?? ownDate }];
  });
}

/** `punkt-17`: as in the text where the text has it, else by the number. Rows of one table have one place in the text, and still one each here. */
function itemAnchors({ items }: MeetingFinding): Map<AgendaItem, string> {
  return allocate(
    items,
    ({ anchor, number }) => {
      const own = /^(?:punkt|paragraf)-/.test(anchor) || number === null ? [anchor] : [`punkt-${number}`];
      return [...own, `${own[0]}-2`, `${own[0]}-3`];
    },
    ({ title, diarienummer }) => `${title} ${diarienummer}`,
  );
}

function meetingRecord(
  { document, meeting, date }: Held,
  path: string,
  anchors: Map<AgendaItem, string>,
  spell: Spell,
): MeetingRecord {
  const href = toHref(path);
  return {
    id: path.slice(path.indexOf("/") + 1),
    href,
    nämnd: document.frontMatter.nämnd,
    date,
    time: meeting.time,
    place: meeting.place,
    document: document.id,
    members: meeting.members,
    items: meeting.items.map((found) => {
      const { anchor, ...item } = found;
      return {
        ...item,
        diarienummer: item.diarienummer === null ? null : spell(item.diarienummer),
        href: `${href}#${anchors.get(found)}`,
        text: `${document.href}#${anchor}`,
      };
    }),
  };
}

/**
 * The meetings of the collection, by address. A kallelse and a protokoll of one meeting are two records: the kallelse, which is there
 * first, keeps the plain address.
 */
export function linkMeetings(documents: readonly PolicyDocument[], spell: Spell): Meetings {
  const held = heldMeetings(documents).sort(
    ({ document: a }, { document: b }) =>
      byCode(a.frontMatter.type, b.frontMatter.type) || byCode(a.file, b.file),
  );
  const paths = allocate(
    held,
    ({ document: { frontMatter, file }, date }) =>
      meetingPaths(frontMatter.nämnd, date, frontMatter.type, file),
    ({ document }) => document.file,
  );
  const itemHrefs = new Map<AgendaItem, string>();
  const records = held.map((one) => {
    const anchors = itemAnchors(one.meeting);
    const path = paths.get(one) ?? "";
    for (const [item, anchor] of anchors) itemHrefs.set(item, toHref(path, anchor));
    return meetingRecord(one, path, anchors, spell);
  });
  return { records: records.sort((a, b) => byCode(a.id, b.id)), itemHrefs };
}
