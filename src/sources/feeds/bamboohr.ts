/** BambooHR's openings: `https://NAME.bamboohr.com/careers/list`, and `/careers/ID/detail` for the texts of each. */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit, from) => {
  const { address, day, employment, html, line, salary, section, some, unread } = kit;
  const opening = openingOf(job, kit);
  const id = line(job.id) ?? /\/careers\/(\d+)/.exec(line(opening.jobOpeningShareUrl) ?? from)?.[1];
  const page = address(opening.jobOpeningShareUrl) ?? (id && address(`/careers/${encodeURIComponent(id)}`, from));
  // the list names no addresses: they are those of the site that serves it
  if (!page) unread({ field: 'apply.url', found: id ?? 'nothing' });
  return {
    id,
    status: (line(opening.jobOpeningStatus) ?? 'Open') === 'Open' ? undefined : 'closed',
    url: page,
    title: line(opening.jobOpeningName),
    datePosted: day(opening.datePosted),
    employmentType: employment(opening.employmentStatusLabel),
    department: line(opening.departmentLabel),
    ...placesOf(opening, kit),
    salary: salary({ text: opening.compensation }),
    apply: { url: page },
    sections: some(section(undefined, html(opening.description))),
  };
};

export const rest: System['rest'] = (job, { address, line }, from) => {
  const id = line(job.id);
  return id && !job.jobOpening ? address(`/careers/${encodeURIComponent(id)}/detail`, from) : undefined;
};

/** One that was asked for alone has a shell around it. */
const openingOf = (job: Raw, { object }: Kit): Raw => (job.jobOpening ? object(job.jobOpening) : job);

const WORKPLACES: ReadonlyMap<string | undefined, string> = new Map([
  ['0', 'onsite'],
  ['1', 'remote'],
  ['2', 'hybrid'],
]);

/** Of two objects for the place one is empty. */
const placesOf = ({ location, atsLocation, locationType, isRemote }: Raw, kit: Kit) => {
  const { line, object, place, where, workplace } = kit;
  const places = [location, atsLocation].map(object).map((parts) =>
    place({
      city: parts.city,
      region: line(parts.state) ?? parts.province,
      postalCode: parts.postalCode,
      country: line(parts.country) ?? parts.addressCountry,
    }),
  );
  const code = line(locationType) ?? (isRemote === true || isRemote === 1 ? '1' : undefined);
  const known = workplace(WORKPLACES.get(code) ?? code);
  return where(known, [places.find((it) => it?.city) ?? places.find(Boolean)]);
};
