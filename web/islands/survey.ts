import type { Answer } from '../../worker/core/questionnaire/answer.ts';
import type { Condition } from '../../worker/core/questionnaire/condition.ts';
import { evaluateCondition } from '../../worker/core/questionnaire/evaluate-condition.ts';
import { filterRosters } from './survey/filter-roster.ts';
import { readAnswer } from './survey/read-answer.ts';
import { showSums } from './survey/show-sum.ts';

/** Pause after the last change before a save, and between attempts while nothing gets through. */
const debounceMs = 800;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

const surveyForm = document.querySelector<HTMLFormElement>('form[data-survey]');
if (surveyForm) enhance(surveyForm);

/** Adds to a page that works without it: follow-ups appear at once, answers are saved as they are given. */
function enhance(form: HTMLFormElement): void {
  showFollowUps(form);
  selectByKey(form);
  filterRosters(form);
  const saver = autosave(form);
  form.addEventListener('input', () => {
    showFollowUps(form);
    showSums(form);
    saver.changed();
  });
  form.addEventListener('submit', (event) => saver.beforeSubmit(event));
  addEventListener('online', () => saver.now());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saver.now();
  });
}

function itemsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-item]')];
}

/** The same interpreter as on the server, over the rest of the conditions that this page decides. */
function showFollowUps(form: HTMLFormElement): void {
  const answers: Record<string, Answer> = {};
  const data = new FormData(form);
  for (const item of itemsOf(form)) {
    const code = item.dataset['item'] ?? '';
    const condition = item.dataset['showIf'];
    if (condition !== undefined) {
      // Written by the server from a typed condition; facts are folded into it already.
      const shown = evaluateCondition(JSON.parse(condition) as Condition, answers, {
        memberKind: '',
        hasOffice: '',
      });
      item.hidden = !shown;
      const seen = item.querySelector<HTMLInputElement>('input[name="seen"]');
      if (seen) seen.disabled = !shown;
    }
    if (!item.hidden) answers[code] = readAnswer(item, data);
    showOther(item, data.getAll(code));
  }
}

/** „andere – welche?“ is asked once that answer is chosen; what was typed stays in the form. */
function showOther(item: HTMLElement, chosen: readonly FormDataEntryValue[]): void {
  const field = item.querySelector<HTMLElement>('[data-other]');
  if (field) field.hidden = !chosen.includes(field.dataset['other'] ?? '');
}

/** 1 to 5 choose an answer of the question in focus; on the scale from 0 to 10 the digits are its points. */
function selectByKey(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (!/^\d$/.test(key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const choices = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      ({ name, value }) => name === target.name && /^\d+$/.test(value),
    );
    const chosen = choices.length > 9 ? choices.find(({ value }) => value === key) : choices[Number(key) - 1];
    if (!chosen) return;
    event.preventDefault();
    chosen.focus();
    if (!chosen.checked) chosen.click();
  });
}

interface Autosave {
  changed(): void;
  now(): void;
  beforeSubmit(event: SubmitEvent): void;
}

type Outcome = 'saved' | 'busy' | 'lost' | 'refused';

interface Kept {
  readonly seq: number;
  readonly body: string;
}

function autosave(form: HTMLFormElement): Autosave {
  const seqField = form.elements.namedItem('seq') as HTMLInputElement;
  const data = new FormData(form);
  const key = `vorlauf/${String(data.get('submissionId'))}/${String(data.get('page'))}`;
  const status = document.querySelector<HTMLElement>('[data-status]');
  const notice = document.querySelector<HTMLElement>('[data-notice]');
  let timer = 0;
  let retryMs = firstRetryMs;
  let dirty = false;
  let sending: Promise<Outcome> | null = null;
  let refused = false;
  let leaving = false;
  let lastTry: Kept | null = null;

  restore();

  /** One save after the other; what changed meanwhile goes with the next. */
  async function send(): Promise<Outcome> {
    clearTimeout(timer);
    if (sending) {
      await sending;
      if (!dirty) return 'saved';
    }
    if (refused) return 'refused';
    dirty = false;
    sending = post().finally(() => (sending = null));
    return sending;
  }

  async function post(): Promise<Outcome> {
    const values = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    values.delete('seq');
    // What is empty now is not left empty yet: only the button says that a page was seen.
    values.delete('seen');
    const body = values.toString();
    // The same answers again are the same save; other answers must be newer, whether or not the last ones arrived.
    const seq = lastTry?.body === body ? lastTry.seq : Number(seqField.value);
    seqField.value = String(Math.max(seq + 1, Number(seqField.value)));
    lastTry = { seq, body };
    values.set('seq', String(seq));
    const url = new URL(form.action);
    url.searchParams.set('autosave', '');
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: values.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-vorlauf-autosave': '1' },
        redirect: 'manual',
        keepalive: true,
        signal: AbortSignal.timeout(15_000),
      });
      if (response.ok) return accepted((await response.json()) as { saved: string });
      if (response.status < 500 && response.status !== 429) return refuse(response.status, seq);
      return retryLater('busy', lastTry, 1000 * (Number(response.headers.get('retry-after')) || 0));
    } catch {
      return retryLater('lost', lastTry, 0);
    }
  }

  function accepted({ saved }: { saved: string }): Outcome {
    forget();
    retryMs = firstRetryMs;
    say(status, text('saved', clock(new Date(saved))));
    status?.parentElement?.setAttribute('data-saved', '');
    say(notice, '');
    if (dirty) changed();
    return 'saved';
  }

  /** The server knows better: the button leads to the page that explains it. */
  function refuse(code: number, seq: number): Outcome {
    refused = true;
    // Sent by the button with this number, the conflict shows; with a newer one it would be overwritten unseen.
    seqField.value = String(seq);
    say(status, '');
    say(notice, text(code === 409 ? 'elsewhere' : code === 410 ? 'closed' : 'refused', ''));
    return 'refused';
  }

  function retryLater(outcome: 'busy' | 'lost', kept: Kept, waitMs: number): Outcome {
    const onDevice = keep(kept);
    dirty = true;
    const delay = Math.max(waitMs, retryMs * (0.75 + Math.random() / 2));
    retryMs = Math.min(2 * retryMs, longestRetryMs);
    timer = window.setTimeout(send, delay);
    say(status, onDevice ? text('onDevice', clock(new Date())) : '');
    const seconds = String(Math.ceil(delay / 1000));
    say(
      notice,
      onDevice ? (outcome === 'busy' ? text('busy', seconds) : text('lost', '')) : text('notKept', ''),
    );
    return outcome;
  }

  function changed(): void {
    dirty = true;
    clearTimeout(timer);
    timer = window.setTimeout(send, debounceMs);
  }

  /** What waits on this device is sent before the page is left, so that the browser's error page is never seen. */
  function beforeSubmit(event: SubmitEvent): void {
    clearTimeout(timer);
    if (leaving || (navigator.onLine && localCopy() === null)) return;
    event.preventDefault();
    void send().then((outcome) => {
      if (outcome === 'saved' || outcome === 'refused') {
        forget();
        leaving = true;
        form.requestSubmit(event.submitter);
      }
    });
  }

  /** Fills in what an earlier visit could not send, unless the server has a newer save. */
  function restore(): void {
    const kept = localCopy();
    if (kept === null) return;
    if (kept.seq < Number(seqField.value)) return forget();
    const values = new URLSearchParams(kept.body);
    for (const field of form.elements) {
      if (
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement ||
        (field instanceof HTMLInputElement && field.type === 'text')
      ) {
        field.value = values.get(field.name) ?? '';
      } else if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
        field.checked = values.getAll(field.name).includes(field.value);
      }
    }
    seqField.value = String(kept.seq + 1);
    showFollowUps(form);
    showSums(form);
    say(notice, text('restored', ''));
    changed();
  }

  /** Storage may be full, or switched off: then the page says so and keeps trying. */
  function keep(kept: Kept): boolean {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  function localCopy(): Kept | null {
    try {
      // Written by keep() only; anything else has no number and is dropped.
      const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
      return typeof kept?.seq === 'number' && typeof kept.body === 'string' ? kept : null;
    } catch {
      return null;
    }
  }

  function forget(): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Without storage there is nothing to forget.
    }
  }

  function text(
    name:
      | 'saved'
      | 'onDevice'
      | 'lost'
      | 'notKept'
      | 'busy'
      | 'elsewhere'
      | 'closed'
      | 'refused'
      | 'restored',
    value: string,
  ): string {
    const sentence = form.dataset[`text${name.charAt(0).toUpperCase()}${name.slice(1)}`] ?? '';
    return sentence.replace(/\{\w+\}/, value);
  }

  return { changed, beforeSubmit, now: () => void (dirty && send()) };
}

function say(element: HTMLElement | null, sentence: string): void {
  if (!element || element.textContent === sentence) return;
  element.textContent = sentence;
  if ('notice' in element.dataset) element.hidden = sentence === '';
  else element.parentElement?.removeAttribute('data-saved');
}

function clock(instant: Date): string {
  const german = document.documentElement.lang === 'de';
  const time = new Intl.DateTimeFormat(german ? 'de-DE' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
    ...(german ? {} : { timeZoneName: 'short' }),
  }).format(instant);
  return german ? `${time}\u00a0Uhr` : time;
}
