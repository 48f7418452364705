/**
 * What a visitor may do with a posting beside applying: pass it on, and keep its closing date. A chunk, loaded when the
 * first visitor does.
 */

/** What is passed on. */
export interface Shared {
  readonly title: string;
  /** Absolute address. */
  readonly url: string;
}

/**
 * Shares by the system's own dialog (https://w3c.github.io/web-share/); where there is none, copies the address.
 *
 * @returns whether the address was copied, which somebody has to say; not where it was shared, or the visitor thought better
 * @throws DOMException where neither is allowed
 */
export const share = async (shared: Shared): Promise<boolean> => {
  try {
    if (navigator.canShare?.({ ...shared })) {
      await navigator.share({ ...shared });
      return false;
    }
  } catch (error) {
    if ((error as DOMException).name === 'AbortError') return false;
    // a frame without the permission: copying may still be allowed
  }
  await navigator.clipboard.writeText(shared.url);
  return true;
};

/** An event of a calendar. */
export interface Deadline {
  readonly title: string;
  /** Absolute address of the posting, where it has one. */
  readonly url: string | undefined;
  /** Key of the event, so that a second file replaces the first. */
  readonly id: string;
  /** As in a posting file: a day, or a moment. */
  readonly validThrough: string;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const stamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

/** Lines of at most 75 octets; what is longer goes on after a line end and a blank (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const bytes = new TextEncoder().encode(char).length;
    if (size + bytes > 74) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += char;
    size += bytes;
  }
  return [...parts, part].join('\r\n ');
};

/**
 * An iCalendar file (RFC 5545) with the day or the moment that a posting closes.
 *
 * @param now milliseconds since the epoch
 */
export const calendarFile = ({ id, title, url, validThrough }: Deadline, now: number): string => {
  const day = validThrough.slice(0, 10).replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//careers-widget//careers-widget//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@${url ? new URL(url).hostname : 'careers-widget'}`,
    `DTSTAMP:${stamp(new Date(now))}`,
    validThrough.includes('T') ? `DTSTART:${stamp(new Date(validThrough))}` : `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${escaped(title)}`,
    ...(url ? [`URL:${url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};

/** Hands a calendar file to the browser, which saves it or opens it in the calendar. */
export const keepDeadline = (deadline: Deadline): void => {
  const file = new Blob([calendarFile(deadline, Date.now())], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${deadline.id}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it later than they say
};
