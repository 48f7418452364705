/** What both lists by hand show of a posting, and how they find it. */
const regions = new Intl.DisplayNames('en', { type: 'region' });
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export const factsOf = ({ _posting: { department, locations = [], workplace } }) => {
  const places = locations.map(({ city, region, name, country }) =>
    [city ?? region ?? name, country && regions.of(country)].filter(Boolean).join(', '),
  );
  return [department, ...places, workplace].filter(Boolean).join(' · ');
};

export const dayOf = ({ date_published: date }) => (date ? days.format(new Date(date)) : '');

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const searchedOf = (item) =>
  fold([item.title, factsOf(item), ...(item.tags ?? []), item.summary ?? ''].join(' '));

/** @returns whether all words of a query are in what is searched */
export const finder = (query) => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (searched) => words.every((word) => searched.includes(word));
};
