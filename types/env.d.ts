declare namespace Cloudflare {
  interface Env {
    readonly DB: D1Database;
    readonly FILES: R2Bucket;
    readonly ASSETS: Fetcher;
    readonly EMAIL?: SendEmail;
    readonly MAIL_FROM?: string;
    readonly ENVIRONMENT: string;
    readonly BASE_URL: string;
    readonly SECRET: string;
    readonly INSTALLERS?: string;
    /** Tests only. */
    readonly TEST_MIGRATIONS: { name: string; queries: string[] }[];
  }
}
