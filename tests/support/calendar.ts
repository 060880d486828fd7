// Reads an iCalendar file as RFC 5545 has it, and refuses what a strict reader would refuse.

export interface CalendarProperty {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

export interface CalendarEvent {
  readonly [name: string]: string | undefined;
}

// SUMMARY:Åtagande   DTSTART;VALUE=DATE:20240531
const CONTENT_LINE = /^([A-Z-]+)((?:;[A-Z-]+=[^;:",]+)*):(.*)$/s;

/** Lines as they were before folding. @throws on a line of more than 75 bytes, or without CRLF */
export function unfoldCalendar(text: string): CalendarProperty[] {
  if (!text.endsWith("\r\n")) throw new Error("the last line has no end");
  const lines = text.slice(0, -2).split("\r\n");
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break in ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 bytes: ${line}`);
  }
  const whole: string[] = [];
  for (const line of lines) {
    if (line.startsWith(" ")) whole.push(`${whole.pop() ?? ""}${line.slice(1)}`);
    else whole.push(line);
  }
  return whole.map((line) => {
    const found = CONTENT_LINE.exec(line);
    if (found === null) throw new Error(`no content line: ${line}`);
    const [, name = "", parameters = "", value = ""] = found;
    return { name, parameters, value };
  });
}

/** A TEXT value as it was before it was escaped. @throws on what should have been escaped */
export function unescapeText(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === "n" ? "\n" : character,
  );
}

/** The events of a calendar. @throws where BEGIN and END do not pair, or what an event must have is missing */
export function eventsIn(text: string): CalendarEvent[] {
  const lines = unfoldCalendar(text);
  const open: string[] = [];
  const events: Record<string, string>[] = [];
  for (const { name, value } of lines) {
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`END:${value} does not pair`);
    } else if (open.at(-1) === "VEVENT") {
      const event = events.at(-1);
      if (event?.[name] !== undefined) throw new Error(`${name} twice`);
      if (event !== undefined) event[name] = value;
    }
  }
  if (open.length > 0 || events.length === 0) throw new Error("not whole, or without an event");
  for (const event of events)
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY"])
      if (event[name] === undefined) throw new Error(`an event without ${name}`);
  return events;
}
