/**
 * Teamtailor's feeds: `https://NAME.teamtailor.com/jobs.json` and `/jobs.rss`, also on a site of one's own. Department and
 * workplace are in the RSS alone, and codes of countries in the JSON; a posting has the same id in both.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, employment, html, line, list, moment, object, section, some, where } = kit;
  const posting = object(job._jobposting);
  const { name, sameAs, logo } = object(posting.hiringOrganization);
  const url = address(job.url) ?? address(job.link);
  return {
    id: line(job.id) ?? line(job.guid),
    url,
    title: line(job.title),
    datePosted: day(posting.datePosted) ?? day(job.date_published) ?? day(job.pubDate),
    validThrough: moment(posting.validThrough),
    employmentType: employment(...list(posting.employmentType)),
    department: line(job['tt:department']),
    ...where(modelOf(job, kit), placesOf(job, posting, kit)),
    organization: some(line(name))?.map((known) => ({ name: known, url: address(sameAs), logo: address(logo) }))[0],
    apply: { url }, // the page has the form
    sections: some(section(undefined, html(job.content_html) ?? html(job.description))),
  };
};

export const next: System['next'] = (answer, { address }, from) => address(answer.next_url, from);

/** Of "none", "hybrid", "temporary" and "fully". */
const modelOf = ({ remoteStatus }: Raw, { line, workplace }: Kit) =>
  line(remoteStatus) === 'none' ? 'onsite' : workplace(remoteStatus);

/** A town that stands in "Europe" for a street is none that one works in: remote jobs have one, for the feed must. */
const placesOf = (job: Raw, posting: Raw, { line, list, object, place }: Kit) => {
  const ofJson = list(posting.jobLocation).map((it) => {
    const { streetAddress, postalCode, addressLocality, addressRegion, addressCountry } = object(object(it).address);
    return { street: streetAddress, postalCode, city: addressLocality, region: addressRegion, country: addressCountry };
  });
  const ofRss = list(object(list(job['tt:locations'])[0])['tt:location']).map((it) => {
    const part = (name: string) => object(it)[`tt:${name}`];
    const { name, city } = { name: part('name'), city: part('city') };
    const named = line(name) === line(city) ? {} : { name };
    return { ...named, street: part('address'), postalCode: part('zip'), city, country: part('country') };
  });
  return [...ofJson, ...ofRss].map(place);
};
