import type { SQL } from 'drizzle-orm';
import type * as z from 'zod';
import type { MessageKey } from '../../../web/i18n/translate.ts';
import type { Locale } from '../../core/organisation.ts';
import type { ProblemCode } from '../../platform/problem.ts';
import type { Services } from '../../platform/services.ts';
import type { Authorized } from '../authorized.ts';
import type { RightOfScope, Scope } from './scopes.ts';

/** Name of an operation; what it does is a text of the interface, in both languages. */
export type OperationId = MessageKey extends infer K
  ? K extends `api.operation.${infer Id}`
    ? Id
    : never
  : never;

export type ApiTag = MessageKey extends infer K ? (K extends `api.tag.${infer Tag}` ? Tag : never) : never;

/** Bytes instead of JSON, in a request or an answer. */
export interface BytesContract {
  readonly kind: 'bytes';
  readonly mediaTypes: readonly [string, ...string[]];
}

/** Bytes of an answer. */
export interface FileAnswer {
  readonly bytes: ReadableStream | Uint8Array;
  readonly mediaType: string;
  readonly name: string;
  readonly etag?: string;
}

export interface ApiCall<S extends Scope, P extends string, Q, B> {
  readonly services: Services;
  /** Proof of the scope's right for the cluster of the address. */
  readonly may: Authorized<RightOfScope<S>>;
  readonly params: Readonly<Record<P, string>>;
  readonly query: Q;
  readonly body: B;
  readonly locale: Locale;
}

type ParamOf<T extends string> = T extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamOf<Rest>
  : T extends `${string}:${infer Name}`
    ? Name
    : never;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What a route says of itself: the reference, the OpenAPI document and the tests are made from it. */
export interface ApiFacts {
  readonly id: OperationId;
  readonly tag: ApiTag;
  readonly method: Method;
  /** Below `/api/v1`, with `:name` for a parameter. */
  readonly path: string;
  readonly scope: Scope;
  /** Contract of the query; an unknown parameter is refused. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType | BytesContract;
  /** Contract of a successful answer; none is 204. */
  readonly answer?: z.ZodType | BytesContract;
  readonly status: 200 | 201 | 202 | 204;
  /** Problems beyond those that every route has. */
  readonly problems?: readonly ProblemCode[];
  /** The answer holds a secret: it is kept nowhere, so an Idempotency-Key is refused. */
  readonly secret?: boolean;
}

/** A route as the application mounts it, whatever its contracts. */
export interface AnyApiRoute extends ApiFacts {
  /** For a reading route: the rows that its answer is made of, as one text of the database. */
  rowsOf?(clusterId: string, params: Readonly<Record<string, string>>): SQL<string>;
  /** The reading route whose ETag an If-Match of this one is compared with. */
  readonly state?: AnyApiRoute | undefined;
  /** The caller has checked key, scope, query and body. */
  handle(call: ApiCall<Scope, string, unknown, unknown>): Promise<unknown>;
}

type Output<C> = C extends z.ZodType ? z.output<C> : C extends BytesContract ? Uint8Array : undefined;
type AnswerOf<C> = C extends z.ZodType ? z.input<C> : C extends BytesContract ? FileAnswer : void;

export interface ApiRouteSpec<
  S extends Scope,
  P extends string,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | BytesContract | undefined,
  A extends z.ZodType | BytesContract | undefined,
> extends Omit<ApiFacts, 'path' | 'scope' | 'query' | 'body' | 'answer'> {
  readonly path: P;
  readonly scope: S;
  readonly query?: Q;
  readonly body?: B;
  readonly answer?: A;
  readonly state?: AnyApiRoute;
  rowsOf?(clusterId: string, params: Readonly<Record<ParamOf<P>, string>>): SQL<string>;
  handle(call: ApiCall<S, ParamOf<P>, Output<Q>, Output<B>>): Promise<AnswerOf<A>>;
}

/** One route of the interface for programs, with its contracts. */
export function apiRoute<
  S extends Scope,
  P extends string,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | BytesContract | undefined = undefined,
  A extends z.ZodType | BytesContract | undefined = undefined,
>(spec: ApiRouteSpec<S, P, Q, B, A>): AnyApiRoute {
  // The application hands over what the contracts of this very route gave.
  return spec as unknown as AnyApiRoute;
}

export function isBytes(contract: z.ZodType | BytesContract): contract is BytesContract {
  return 'kind' in contract && contract.kind === 'bytes';
}
