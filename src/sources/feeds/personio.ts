/**
 * Personio's XML: `https://NAME.jobs.personio.de/xml?language=en`, or `.com`.
 *
 * @see https://developer.personio.de/docs/retrieving-open-job-positions
 */
import type { System } from './feed.ts';

export const fields: System['fields'] = (job, kit, from) => {
  const { address, day, employment, html, language, line, list, object, section, some, unread, where } = kit;
  const id = line(job.id);
  if (!id) return undefined; // there is no page of it
  // the feed names no addresses: they are those of the site that serves it
  const page = address(`/job/${encodeURIComponent(id)}`, from);
  if (!page) unread({ field: 'apply.url', found: id });
  const offices = list(job.additionalOffices).flatMap((offices) => list(object(offices).office));
  const parts = list(job.jobDescriptions).flatMap((parts) => list(object(parts).jobDescription).map(object));
  return {
    id,
    lang: language(/[?&]language=([\w-]+)/.exec(from)?.[1]),
    url: page,
    title: line(job.name),
    datePosted: day(job.createdAt),
    employmentType: employment(job.schedule, kindOf(line(job.employmentType))),
    department: line(job.department),
    ...where(undefined, [], [...list(job.office), ...offices]),
    organization: some(line(job.subcompany))?.map((name) => ({ name }))[0],
    apply: { url: page },
    // companies name the parts as they like, in any language: none has a role that is certain
    sections: some(...parts.map(({ name, value }) => section(name, html(value)))),
  };
};

/** "permanent" is what most jobs are, and no kind in the format. */
const kindOf = (type: string | undefined): string | undefined => (type === 'permanent' ? undefined : type);
