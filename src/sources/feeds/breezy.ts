/** Breezy's positions: `https://NAME.breezy.hr/json`, which have no texts. */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, employment, html, line, object, salary, section, some } = kit;
  const page = address(job.url);
  return {
    id: line(job.id),
    url: page,
    title: line(job.name),
    datePosted: day(job.published_date),
    employmentType: employment(object(job.type).id), // its name may be a placeholder
    department: line(job.department),
    ...placesOf(job, kit),
    salary: salary({ text: job.salary }),
    organization: some(line(object(job.company).name))?.map((name) => ({ name }))[0],
    apply: { url: page && page.replace(/\/?([?#].*)?$/, '/apply') },
    sections: some(section(undefined, html(job.description))),
  };
};

/** `location` is the first of `locations`, where there are any. */
const placesOf = (job: Raw, { list, object, place, where }: Kit) => {
  const all = (list(job.locations).length ? list(job.locations) : [job.location]).map(object);
  const places = all.map(({ city, state, country }) =>
    place({ city, region: object(state).name, country: object(country).id ?? object(country).name }),
  );
  const isRemote = [job.location, ...all].some((location) => object(location).is_remote === true);
  return where(isRemote ? 'remote' : undefined, places, object(job.location).name);
};
