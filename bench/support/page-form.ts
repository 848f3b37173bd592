export interface PageForm {
  readonly action: string;
  readonly fields: URLSearchParams;
}

/**
 * The form of one of our own pages, filled as the page shows it: what a press on its first button would send. It
 * reads the markup that hono/jsx writes and is no parser of HTML in general.
 * @param action start of the address the form is sent to
 */
export function formOf(html: string, action: string): PageForm {
  for (const [, attributes = '', content = ''] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    const target = attribute(attributes, 'action') ?? '';
    if (attribute(attributes, 'method') === 'post' && target.startsWith(action)) {
      return { action: target, fields: fieldsOf(content) };
    }
  }
  throw new Error(`No form to ${action} on the page`);
}

/** Every group of radio buttons gets its first choice, as somebody who answers everything would. */
export function withFirstChoices(html: string, form: PageForm): PageForm {
  const fields = new URLSearchParams(form.fields);
  for (const [, tag = ''] of html.matchAll(/<input([^>]*type="radio"[^>]*)>/g)) {
    const name = attribute(tag, 'name') ?? '';
    if (!fields.has(name)) fields.set(name, attribute(tag, 'value') ?? '');
  }
  return { ...form, fields };
}

function fieldsOf(content: string): URLSearchParams {
  const fields = new URLSearchParams();
  const tags = /<(input|button)([^>]*)>|<textarea([^>]*)>(.*?)<\/textarea>|<select([^>]*)>(.*?)<\/select>/gs;
  for (const [, tag, attributes = '', textarea, text = '', select, options = ''] of content.matchAll(tags)) {
    const name = attribute(textarea ?? select ?? attributes, 'name');
    if (name === undefined) continue;
    if (textarea !== undefined) fields.append(name, unescapeHtml(text));
    else if (select !== undefined) fields.append(name, selectedOption(options));
    else if (tag === 'button') {
      if (!fields.has(name)) fields.append(name, attribute(attributes, 'value') ?? '');
    } else if (!/type="(radio|checkbox)"/.test(attributes) || /\schecked/.test(attributes)) {
      fields.append(name, attribute(attributes, 'value') ?? '');
    }
  }
  return fields;
}

function selectedOption(options: string): string {
  const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const selected = all.find((attributes) => /\sselected/.test(attributes)) ?? all[0] ?? '';
  return attribute(selected, 'value') ?? '';
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescapeHtml(value);
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
