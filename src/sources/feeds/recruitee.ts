/** Recruitee's careers site API: `https://NAME.recruitee.com/api/offers/`, also on a site of one's own. */
import type { Raw, System } from './feed.ts';
import type { Kit } from './kit.ts';

export const fields: System['fields'] = (job, kit) => {
  const { address, day, employment, line, list, moment, object, place, salary, some, where } = kit;
  if ((line(job.status) ?? 'published') !== 'published') return undefined;
  const { min, max, currency, period } = object(job.salary);
  const places = list(job.locations).length ? list(job.locations).map(object) : [job];
  const { lang, texts, translations } = textsOf(job, kit);
  return {
    id: line(job.id),
    lang,
    url: address(job.careers_url),
    title: texts.title,
    datePosted: day(job.published_at),
    dateModified: day(job.updated_at),
    validThrough: moment(job.close_at),
    employmentType: employment(job.employment_type_code),
    department: line(job.department),
    ...where(
      modelOf(job),
      places.map((it) =>
        place({
          name: it.name,
          street: it.street,
          postalCode: it.postal_code,
          city: it.city,
          region: line(it.state) ?? it.state_code,
          country: line(it.country_code) ?? it.country,
        }),
      ),
      job.location,
    ),
    salary: salary({ min, max, currency, unit: period }),
    organization: some(line(job.company_name))?.map((name) => ({ name }))[0],
    apply: { url: address(job.careers_apply_url) ?? address(job.careers_url) },
    sections: texts.sections?.map((it) => (it.id === 'requirements' ? { role: 'qualifications' as const, ...it } : it)),
    translations,
  };
};

/** Several may be true: what is possible is what counts. */
const modelOf = ({ remote, hybrid, on_site }: Raw) =>
  remote === true ? 'remote' : hybrid === true ? 'hybrid' : on_site === true ? 'onsite' : undefined;

const partsOf = (job: Raw, { html, line, some }: Kit) => {
  const part = (id: string) => {
    const text = html(job[id]);
    return text === undefined ? undefined : { id, text };
  };
  return { title: line(job.title), sections: some(part('description'), part('requirements')) };
};

/** The texts in each language. The posting's own is the one with the same; of several nobody knows. */
const textsOf = (job: Raw, kit: Kit) => {
  const texts = partsOf(job, kit);
  const isOwn = (others: typeof texts): boolean => JSON.stringify(others) === JSON.stringify(texts);
  const all = Object.entries(kit.object(job.translations)).flatMap(([key, value]) => {
    const tag = kit.language(key);
    const { title, sections } = partsOf(kit.object(value), kit);
    return tag && (title ?? sections) ? [{ tag, texts: { title, sections } }] : [];
  });
  const own = all.filter((it) => isOwn(it.texts));
  const others = all.filter((it) => !isOwn(it.texts));
  return {
    lang: own.length === 1 ? own[0]!.tag : undefined,
    texts,
    translations: others.length ? Object.fromEntries(others.map((it) => [it.tag, it.texts])) : undefined,
  };
};
