// The development Worker with a counter around D1: how many queries a whole invocation makes, with what goes on after
// the answer. D1 limits invocations, not answers. Plain JavaScript, because it belongs to no TypeScript project.
import development from '../../worker/development/index.ts';

const invocations = [];
let running = 0;

export default {
  ...development,
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    if (pathname === '/bench/invocations') return Response.json({ running, invocations });
    const invocation = { method: request.method, path: pathname, queries: 0 };
    const deferred = [];
    const counting = {
      waitUntil: (work) => {
        deferred.push(work);
        context.waitUntil(work);
      },
      passThroughOnException: () => context.passThroughOnException(),
      props: context.props,
    };
    const counted = {
      ...env,
      DB: { withSession: (start) => countingSession(env.DB.withSession(start), invocation) },
    };
    running += 1;
    invocations.push(invocation);
    try {
      return await development.fetch(request, counted, counting);
    } finally {
      context.waitUntil(untilSettled(deferred).finally(() => (running -= 1)));
    }
  },
};

/** Deferred work may defer more. */
async function untilSettled(deferred) {
  for (let settled = 0; settled < deferred.length;) {
    const now = deferred.slice(settled);
    await Promise.allSettled(now);
    settled += now.length;
  }
}

function countingSession(session, invocation) {
  return {
    prepare: (sql) => countingStatement(session.prepare(sql), invocation),
    batch: (statements) => {
      invocation.queries += statements.length;
      return session.batch(statements.map((statement) => statement.inner));
    },
  };
}

function countingStatement(inner, invocation) {
  return {
    inner,
    bind: (...values) => countingStatement(inner.bind(...values), invocation),
    all: () => {
      invocation.queries += 1;
      return inner.all();
    },
  };
}
