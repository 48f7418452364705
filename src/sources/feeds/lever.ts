/**
 * Lever's postings API: `https://api.lever.co/v0/postings/NAME?mode=json`, in the EU `api.eu.lever.co`.
 *
 * @see https://github.com/lever/postings-api
 */
import type { System } from './feed.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, employment, html, line, list, object, place, salary, section, some, where, workplace } = kit;
  const { commitment, department, team, location, allLocations } = object(job.categories);
  const { min, max, currency, interval } = object(job.salaryRange);
  const places = list(allLocations).length ? allLocations : location;
  const said = where(workplaceOf(job.workplaceType, workplace), [], places);
  const parts = list(job.lists).map(object);
  return {
    id: line(job.id),
    url: address(job.hostedUrl),
    title: line(job.text),
    datePosted: day(job.createdAt),
    employmentType: employment(commitment),
    department: line(department) ?? line(team),
    ...said,
    // of a posting whose words name no place
    ...(!said.locations && !said.applicantLocations && where(said.workplace, [place({ country: job.country })])),
    salary: salary({ min, max, currency, unit: interval }),
    apply: { url: address(job.applyUrl) ?? address(job.hostedUrl) },
    sections: some(
      section(undefined, html(job.description)),
      ...parts.map(({ text, content }) => section(text, html(itemsOf(content)))),
      section(undefined, html(job.salaryDescription)),
      section(undefined, html(job.additional)),
    ),
  };
};

/** "unspecified" is no word for any. */
const workplaceOf = <T>(type: unknown, read: (value: unknown) => T | undefined): T | undefined =>
  type === 'unspecified' ? undefined : read(type);

/** Items without their list. */
const itemsOf = (content: unknown): unknown =>
  typeof content === 'string' && /^\s*<li\b/i.test(content) ? `<ul>${content}</ul>` : content;
