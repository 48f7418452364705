/** Pinpoint's postings: `https://NAME.pinpointhq.com/postings.json` */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit, from) => {
  const { address, employment, html, line, moment, object, section, some } = kit;
  const { requisition_id, department } = object(job.job);
  const page = address(job.url) ?? address(job.path, from);
  return {
    id: line(job.id),
    reference: line(requisition_id),
    url: page,
    title: line(job.title),
    validThrough: moment(job.deadline_at),
    employmentType: employment(job.employment_type),
    department: line(object(department).name) ?? line(object(job.department).name),
    ...placesOf(job, kit),
    salary: payOf(job, kit),
    apply: { url: page },
    sections: some(
      section(undefined, html(job.description)),
      section(job.key_responsibilities_header, html(job.key_responsibilities), 'responsibilities'),
      section(job.skills_knowledge_expertise_header, html(job.skills_knowledge_expertise), 'skills'),
      section(job.benefits_header, html(job.benefits), 'benefits'),
    ),
  };
};

/** The name of a place is what the company calls it, as in "Remote": where there is a town it says no more. */
const placesOf = (job: Raw, { object, place, where, workplace }: Kit) => {
  const { city, province, postal_code, name } = object(job.location);
  const town = city ? place({ postalCode: postal_code, city, region: province }) : undefined;
  return where(workplace(job.workplace_type), [town], name);
};

/** Amounts stand in the feed although the company hides them. */
const payOf = (job: Raw, { salary }: Kit) => {
  if (job.compensation_visible !== true) return undefined;
  const [min, max] = [job.compensation_minimum, job.compensation_maximum];
  const pay = salary({ min, max, currency: job.compensation_currency, unit: job.compensation_frequency });
  return pay ?? salary({ text: job.compensation });
};
