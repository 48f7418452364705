/** The tags in Angular. */
import 'careers-widget/define';
import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { PostingApplyEvent } from 'careers-widget';
import posting from '../posting.json' with { type: 'json' };
import { say } from '../say.ts';

@Component({
  selector: '#app',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="changed.set(true)">Change</button>
    <button (click)="shown.set(!shown())">Toggle</button>
    @if (shown()) {
      <job-card
        src="/posting.json"
        [applyParams]="params()"
        [withoutFaq]="changed()"
        (posting-load)="say('load ' + $event.posting.title)"
        (faq-toggle)="say('toggle ' + $event.entry.id + ' ' + $event.open)"
        (posting-apply)="apply($event)"
      >
        <span slot="header">Join us</span>
      </job-card>
      <job-card
        layout="compact"
        heading-level="3"
        apply-params="utm_source=list"
        without-faq
        [posting]="changed() ? posting : undefined"
      >
        <a href="/jobs">All our jobs</a>
      </job-card>
    }
  `,
})
export class App {
  changed = signal(false);
  shown = signal(true);
  params = computed(() => (this.changed() ? 'utm_source=late' : 'utm_source=acme'));
  posting = posting;
  say = say;

  apply(event: PostingApplyEvent) {
    event.preventDefault();
    say(`apply ${event.url}`);
  }
}
