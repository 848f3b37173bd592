import { roomApp } from '../platform/http.ts';
import { readingPages } from './reading-pages.tsx';
import { releasingPages } from './releasing-pages.tsx';
import { verifyPages } from './verify-pages.tsx';

/** Releasing editions, reading them, and verifying their files. */
export const releasePages = roomApp()
  .route('/', releasingPages)
  .route('/', readingPages)
  .route('/', verifyPages);
