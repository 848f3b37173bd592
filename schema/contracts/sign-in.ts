import * as z from 'zod';
import { emailAddress, requiredText } from './fields.ts';

export const signInForm = z.object({ email: emailAddress });
export const signInCodeForm = z.object({ email: requiredText(254), code: requiredText(20) });
