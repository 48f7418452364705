/** A list as React's documentation teaches it: rows that are drawn once, what is found remembered, a controlled field. */
import { memo, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { dayOf, factsOf, finder, searchedOf } from './jobs.js';

const Row = memo(({ item }) => (
  <li>
    <h3>
      <a href={item.url}>{item.title}</a>
    </h3>
    <p>{factsOf(item)}</p>
    <p>{item.summary}</p>
    <time dateTime={item.date_published}>{dayOf(item)}</time>
  </li>
));

const List = ({ src, pageSize }) => {
  const [jobs, setJobs] = useState();
  const [query, setQuery] = useState('');
  const [rows, setRows] = useState(pageSize);

  useEffect(() => {
    const load = async () => {
      const answer = await fetch(src);
      const { items } = await answer.json();
      setJobs(items.map((item) => ({ item, searched: searchedOf(item) })));
    };
    void load();
  }, [src]);

  const found = useMemo(() => {
    const isFound = finder(query);
    return jobs?.filter(({ searched }) => isFound(searched));
  }, [jobs, query]);

  const search = (event) => {
    setQuery(event.target.value);
    setRows(pageSize);
  };

  if (!found) return <p>Loading…</p>;
  return (
    <>
      <label>
        Search <input type="search" value={query} onChange={search} />
      </label>
      <p role="status">
        {found.length} of {jobs.length} jobs
      </p>
      <ul>
        {found.slice(0, rows).map(({ item }) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      {found.length > rows && <button onClick={() => setRows(rows + pageSize)}>Show more</button>}
    </>
  );
};

const place = document.querySelector('[data-src]');
const { src, pageSize = 'Infinity' } = place.dataset;
createRoot(place).render(<List src={src} pageSize={Number(pageSize)} />);
