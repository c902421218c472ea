import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { AppError, messageOf } from '../../src/domain/errors';

const EXIT_FAILED = 1;
const EXIT_WRONG_USE = 2;
const EXIT_INTERRUPTED = 130;
const EXIT_TERMINATED = 143;

export interface CommandText {
  /** As it is typed: `npm run data --`. */
  readonly name: string;
  readonly description: string;
  /** One or more full command lines. */
  readonly examples: readonly string[];
}

/**
 * A command with `--help`. Add options to it, then hand it to `runCommand`.
 * Anything it does not know is refused with exit code 2.
 */
export function createCommand({ name, description, examples }: CommandText): Command {
  const lines = examples.map((example) => `  $ ${example}`).join('\n');
  return new Command(name)
    .description(description)
    .showHelpAfterError('(--help lists the options)')
    .allowExcessArguments(false)
    .addHelpText('after', `\nExamples:\n${lines}`)
    .exitOverride();
}

/**
 * Runs a script and sets the exit code: 0 when it worked, 1 when it failed, 2 when it was
 * called wrongly, 130 or 143 when it was stopped. An expected failure prints its sentence;
 * with DEBUG set, everything prints its stack.
 */
export async function runCommand<Options extends object>(
  command: Command,
  main: (options: Options) => Promise<void>,
  argv: readonly string[] = process.argv,
): Promise<void> {
  const interrupt = () => process.exit(EXIT_INTERRUPTED);
  const terminate = () => process.exit(EXIT_TERMINATED);
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', terminate);
  try {
    command.parse([...argv]);
    await main(command.opts<Options>());
  } catch (thrown) {
    process.exitCode = report(thrown);
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', terminate);
  }
}

/** Says what went wrong; returns the exit code. Commander has printed its own errors. */
function report(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : EXIT_WRONG_USE;
  const expected = thrown instanceof AppError && !process.env['DEBUG'];
  const stack = thrown instanceof Error ? thrown.stack : undefined;
  process.stderr.write(`${expected ? messageOf(thrown) : (stack ?? messageOf(thrown))}\n`);
  return EXIT_FAILED;
}

/** For `.option(…, parse)`: a whole number of at least `minimum`. */
export function wholeNumber(minimum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= minimum) return value;
    throw new InvalidArgumentError(`It must be a whole number of at least ${minimum}.`);
  };
}

/** For `.option(…, parse)`: a number in [minimum, maximum]. */
export function numberBetween(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`It must be a number from ${minimum} to ${maximum}.`);
  };
}

/** For `.option(…, parse)`: one of a few words. (Commander's own choices() has no types.) */
export function oneOf<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice {
  return (text) => {
    const choice = choices.find((known) => known === text);
    if (choice !== undefined) return choice;
    throw new InvalidArgumentError(`It must be one of: ${choices.join(', ')}.`);
  };
}
