// Meetings from kallelser and protokoll: one record a document, items with an address at the meeting and one in the text.
import type { MeetingRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import type { MeetingFinding } from "../model/findings.ts";
import { allocate, meetingPaths, numberName, toHref } from "./address.ts";
import { byCode } from "./order.ts";

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

function meetingRecord({ document, meeting, date }: Held, path: string): MeetingRecord {
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
    items: meeting.items.map(({ anchor, ...item }) => ({
      ...item,
      diarienummer: item.diarienummer === null ? null : numberName(item.diarienummer),
      href: `${href}#${anchor}`,
      text: `${document.href}#${anchor}`,
    })),
  };
}

/**
 * The meetings of the collection, by address. A kallelse and a protokoll of one meeting are two records: the kallelse, which is there
 * first, keeps the plain address.
 */
export function linkMeetings(documents: readonly PolicyDocument[]): MeetingRecord[] {
  const held = heldMeetings(documents).sort(
    ({ document: a }, { document: b }) =>
      byCode(a.frontMatter.type, b.frontMatter.type) || byCode(a.file, b.file),
  );
  const paths = allocate(
    held,
    ({ document: { frontMatter, file }, date }) => meetingPaths(frontMatter.nämnd, date, frontMatter.type, file),
    ({ document }) => document.file,
  );
  return held.map((one) => meetingRecord(one, paths.get(one) ?? "")).sort((a, b) => byCode(a.href, b.href));
}
