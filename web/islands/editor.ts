/** Shows what is being written as a member will see it, and what the checks say about it; nothing is saved. */
const waitMs = 500;
const regions = ['vorschau', 'hinweise'];

function replaceRegions(html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  for (const id of regions) {
    const found = fresh.getElementById(id);
    if (found !== null) document.getElementById(id)?.replaceWith(document.adoptNode(found));
  }
}

function follow(form: HTMLFormElement): void {
  let timer = 0;
  let last = 0;
  const refresh = async () => {
    last += 1;
    const mine = last;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
    fields.set('step', 'preview');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: fields });
      // A later one is on its way, or the page asks for a sign-in.
      if (mine === last && answer.ok && !answer.redirected) replaceRegions(await answer.text());
    } catch {
      // Offline: the next change tries again.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), waitMs);
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-editor]')) follow(form);
