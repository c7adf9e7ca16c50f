import type { Context, Hono } from 'hono';
import type { Identity } from '../jira';
import type { View } from '../serializers/view';

/** In process, the caller says who asks: `app.request(path, init, { identity })`. Over HTTP the request itself does. */
export interface Bindings {
  readonly identity?: Identity;
}

export interface Env {
  readonly Bindings: Bindings;
  readonly Variables: {
    readonly identity: Identity;
    /** For whom answers are written. */
    readonly view: View;
  };
}

export type App = Hono<Env>;
export type Ctx = Context<Env>;
