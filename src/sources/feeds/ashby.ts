/**
 * Ashby's posting API: `https://api.ashbyhq.com/posting-api/job-board/NAME?includeCompensation=true`
 *
 * @see https://developers.ashbyhq.com/docs/public-job-posting-api
 */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, employment, html, line, section, some } = kit;
  if (job.isListed === false) return undefined;
  return {
    id: line(job.id),
    url: address(job.jobUrl),
    title: line(job.title),
    datePosted: day(job.publishedAt),
    employmentType: employment(job.employmentType),
    department: line(job.department) ?? line(job.team),
    ...placesOf(job, kit),
    salary: payOf(job, kit),
    apply: { url: address(job.applyUrl) ?? address(job.jobUrl) },
    sections: some(section(undefined, html(job.descriptionHtml))),
  };
};

/** Each place has an address, or words alone. Of hybrid work it is said that it is remote, too. */
const placesOf = (job: Raw, { line, list, object, place, where, workplace }: Kit) => {
  const said = [job, ...list(job.secondaryLocations).map(object)].map(({ address, location }) => {
    const { addressLocality, addressRegion, addressCountry } = object(object(address).postalAddress);
    const known = place({ city: addressLocality, region: addressRegion, country: addressCountry });
    return where(undefined, [known], location);
  });
  const model = line(job.workplaceType) ? workplace(job.workplaceType) : job.isRemote === true ? 'remote' : undefined;
  return where(
    model ?? said.find((it) => it.workplace)?.workplace,
    said.flatMap(({ locations = [], applicantLocations = [] }) => [
      ...locations,
      ...applicantLocations.map((country) => ({ country })),
    ]),
  );
};

/** Pay is in the feed where it is not to be shown, too. Each tier is for a part of those who apply. */
const payOf = ({ compensation, shouldDisplayCompensationOnJobPostings }: Raw, { line, list, object, salary }: Kit) => {
  if (shouldDisplayCompensationOnJobPostings !== true) return undefined;
  const { compensationTierSummary, compensationTiers, summaryComponents } = object(compensation);
  const tiers = list(compensationTiers).map(object);
  const parts = list(tiers.length ? tiers[0]!.components : summaryComponents).map(object);
  const [pay, ...more] = parts.filter((part) => part.compensationType === 'Salary');
  const others = parts.filter((part) => part !== pay).flatMap(({ summary }) => line(summary) ?? []);
  const { minValue, maxValue, currencyCode, interval } = tiers.length > 1 || more.length ? {} : object(pay);
  const amounts = salary({ min: minValue, max: maxValue, currency: currencyCode, unit: interval });
  return amounts
    ? { ...amounts, ...(others.length && { text: others.join(', ') }) }
    : salary({ text: compensationTierSummary });
};
