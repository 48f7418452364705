/** The only side effect of the package: registers the tags. This is what the script tag loads. */
import { handOver, supported } from './start.ts';
import { ApplyButton } from './elements/apply-button.ts';
import { JobCard } from './elements/job-card.ts';
import { JobFaqAccordion } from './elements/job-faq-accordion.ts';
import { JobList } from './elements/job-list.ts';

const define = (tag: string, element: CustomElementConstructor): void => {
  if (customElements.get(tag)) {
    console.info(`careers-widget: <${tag}> is registered already; the first one stays.`);
    return;
  }
  // what throws in a constructor is thrown at the page, for each element: so there is a rehearsal
  const rehearsal = class extends element {};
  customElements.define(`${tag}-rehearsal`, rehearsal);
  new rehearsal();
  void new Promise(() => undefined).then();
  customElements.define(tag, element);
};

// elsewhere the children of the tags stay as they are: the fallback
if (supported) {
  // the inner ones first, so that a card, or a list, finds them
  define('apply-button', ApplyButton);
  define('job-faq-accordion', JobFaqAccordion);
  define('job-card', JobCard);
  define('job-list', JobList);
}
handOver();
