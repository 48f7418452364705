/**
 * SmartRecruiters' posting API: `https://api.smartrecruiters.com/v1/companies/NAME/postings?limit=100`, and the same with
 * `/postings/ID` for the texts of each.
 *
 * @see https://developers.smartrecruiters.com/docs/posting-api
 */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, employment, language, line, object, some } = kit;
  if ((line(job.visibility) ?? 'PUBLIC') !== 'PUBLIC') return undefined;
  const page = pageOf(job, kit);
  return {
    id: line(job.id),
    reference: line(job.refNumber),
    lang: language(object(job.language).code),
    url: address(job.postingUrl) ?? page,
    title: line(job.name),
    datePosted: day(job.releasedDate),
    employmentType: employment(object(job.typeOfEmployment).label), // its id says but "permanent"
    department: line(object(job.department).label),
    ...placesOf(object(job.location), kit),
    organization: some(line(object(job.company).name))?.map((name) => ({ name }))[0],
    apply: { url: address(job.applyUrl) ?? address(job.postingUrl) ?? page },
    sections: sectionsOf(object(object(job.jobAd).sections), kit),
  };
};

export const rest: System['rest'] = (job, { address }, from) => (job.jobAd ? undefined : address(job.ref, from));

export const next: System['next'] = ({ offset, limit, totalFound, content }, { amount, list }, from) => {
  const rows = list(content).length;
  const after = (amount(offset) ?? 0) + (amount(limit) ?? rows);
  if (!rows || after >= (amount(totalFound) ?? 0) || !URL.canParse(from)) return undefined;
  const url = new URL(from);
  url.searchParams.set('offset', String(after));
  return url.href;
};

/** No list says it; it is the same for all. */
const pageOf = ({ company, id }: Raw, { address, line, object }: Kit): string | undefined => {
  const [name, number] = [object(company).identifier, id].map((part) => encodeURIComponent(line(part) ?? ''));
  return name && number ? address(`https://jobs.smartrecruiters.com/${name}/${number}`) : undefined;
};

const placesOf = (location: Raw, { place, where }: Kit) => {
  const { address: street, postalCode, city, region, country, remote, hybrid, fullLocation } = location;
  const workplace = hybrid === true ? 'hybrid' : remote === true ? 'remote' : undefined;
  return where(workplace, [place({ street, postalCode, city, region, country })], fullLocation);
};

const sectionsOf = (sections: Raw, { html, object, section, some }: Kit) => {
  const part = (name: string, role?: Parameters<typeof section>[2]) => {
    const { title, text } = object(sections[name]);
    return section(title, html(text), role);
  };
  return some(
    part('companyDescription', 'employer'),
    part('jobDescription', 'responsibilities'),
    part('qualifications', 'qualifications'),
    part('additionalInformation'),
  );
};
