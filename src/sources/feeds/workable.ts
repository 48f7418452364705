/**
 * Workable's widget API: `https://apply.workable.com/api/v1/widget/accounts/NAME?details=true`, which has the texts by `details`
 * alone. A job in two countries is two rows with one shortcode; read.ts lays them together.
 */
import type { System } from './feed.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, employment, html, line, list, object, place, section, some, where } = kit;
  const url = address(job.url);
  // the row's own town is that of a place that is hidden, too
  const places = Array.isArray(job.locations) ? list(job.locations).map(object) : [job];
  return {
    id: line(job.shortcode),
    reference: line(job.code),
    url,
    title: line(job.title),
    datePosted: day(job.published_on) ?? day(job.created_at),
    employmentType: employment(job.employment_type),
    department: line(job.department),
    ...where(
      job.telecommuting === true ? 'remote' : undefined,
      places
        .filter(({ hidden }) => hidden !== true)
        .map((it) =>
          place({ city: it.city, region: line(it.region) ?? it.state, country: line(it.countryCode) ?? it.country }),
        ),
    ),
    apply: { url: address(job.application_url) ?? url },
    sections: some(section(undefined, html(job.description))),
  };
};
