import { roomApp } from '../platform/http.ts';
import { sectionPages } from './section-pages.tsx';
import { startPages } from './start-pages.tsx';
import { submitPages } from './submit-pages.tsx';

/** The member's journey: start → sections → review → receipt. */
export const answerPages = roomApp().route('/', startPages).route('/', sectionPages).route('/', submitPages);
