import { readQuestionnaireFile } from '../../worker/questionnaires/read-questionnaire-file.ts';
import { explainFileProblem, explainLoss } from '../../web/i18n/exchange-text.ts';
import { Failed, type CommandContext } from './commands.ts';
import { UsageError } from './read-arguments.ts';

/** A command that reads a file and needs neither server nor key. @returns what it prints */
export interface LocalCommand {
  readonly usage: string;
  run(context: Pick<CommandContext, 'given' | 'files'>): Promise<readonly string[]>;
}

/** Commands of this machine alone, by their words. */
export const localCommands: Readonly<Record<string, LocalCommand>> = {
  'import questionnaire': {
    usage: 'import questionnaire FILE --dry-run',
    async run({ given, files }) {
      const path = given.words[2];
      if (path === undefined) throw new UsageError('FILE is missing');
      if (!given.flags.has('dry-run'))
        throw new UsageError('--dry-run is missing: a questionnaire is imported on its page');
      const locale = given.options.get('lang') === 'de' ? 'de' : 'en';
      const name = path.split(/[\\/]/).at(-1) ?? '';
      const bytes = await files.read(path);
      try {
        const { report } = readQuestionnaireFile(bytes, name);
        return [JSON.stringify(explainLoss(report, locale), null, 2)];
      } catch (error) {
        const words = explainFileProblem(error, locale);
        if (words === null) throw error;
        throw new Failed(`${name}: ${words}`);
      }
    },
  },
};
