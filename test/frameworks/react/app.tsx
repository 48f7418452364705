/** The tags in React. */
import 'careers-widget/define';
import type {} from 'careers-widget/react';
import type { PostingApplyEvent } from 'careers-widget';
import { useState } from 'react';
import posting from '../posting.json';
import { say } from '../say.ts';

const apply = (event: PostingApplyEvent) => {
  event.preventDefault();
  say(`apply ${event.url}`);
};

export const App = () => {
  const [changed, setChanged] = useState(false);
  const [shown, setShown] = useState(true);
  const params = changed ? 'utm_source=late' : 'utm_source=acme';
  return (
    <>
      <button onClick={() => setChanged(true)}>Change</button>
      <button onClick={() => setShown(!shown)}>Toggle</button>
      {shown && (
        <>
          <job-card
            src="/posting.json"
            applyParams={params}
            withoutFaq={changed}
            onposting-load={(event) => say(`load ${event.posting.title}`)}
            onfaq-toggle={(event) => say(`toggle ${event.entry.id} ${event.open}`)}
            onposting-apply={apply}
          >
            <span slot="header">Join us</span>
          </job-card>
          <job-card
            layout="compact"
            heading-level="3"
            apply-params="utm_source=list"
            without-faq
            posting={changed ? posting : undefined}
          >
            <a href="/jobs">All our jobs</a>
          </job-card>
        </>
      )}
    </>
  );
};
