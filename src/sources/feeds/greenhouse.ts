/**
 * Greenhouse's job board API: `https://boards-api.greenhouse.io/v1/boards/NAME/jobs?content=true&pay_transparency=true`
 *
 * @see https://developers.greenhouse.io/job-board.html
 */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, html, language, line, list, moment, object, section, some, unescaped } = kit;
  return {
    id: line(job.id),
    reference: referenceOf(line(job.requisition_id)),
    lang: language(job.language),
    url: address(job.absolute_url),
    title: line(job.title),
    datePosted: day(job.first_published),
    dateModified: day(job.updated_at),
    validThrough: moment(job.application_deadline),
    department: line(object(list(job.departments)[0]).name),
    ...placesOf(job, kit),
    salary: payOf(job, kit),
    organization: some(line(job.company_name))?.map((name) => ({ name }))[0],
    apply: { url: address(job.absolute_url) },
    sections: some(section(undefined, html(unescaped(job.content)))),
  };
};

/** People write "See Opening ID" there. */
const referenceOf = (text = ''): string | undefined => (/\d/.test(text) ? text : undefined);

/** Where the line names a way of working alone, the town is an office's. */
const placesOf = (job: Raw, { line, list, object, where }: Kit) => {
  const said = where(undefined, [], object(job.location).name);
  if (said.locations ?? said.applicantLocations) return said;
  const offices = list(job.offices).map((office) => line(object(object(office).location).name) ?? object(office).name);
  return where(said.workplace, [], offices);
};

/** Amounts in cents, of a time that nobody says. */
const payOf = (job: Raw, { amount, list, object, salary, unread }: Kit) => {
  const ranges = list(job.pay_input_ranges).map(object);
  if (ranges.length > 1) unread({ field: 'salary', found: `${ranges.length} ranges` }); // one for each town: none is the posting's
  if (ranges.length !== 1) return undefined;
  const { min_cents, max_cents, currency_type, title } = ranges[0]!;
  const [min, max] = [min_cents, max_cents].map((cents) => (amount(cents) ?? 0) / 100);
  return salary({ min, max, currency: currency_type, unit: title });
};
