import { execFileSync } from 'node:child_process';

/** Repositories of public prose. Answers of `closed` are only counted; those of the others may be looked into. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  tuning: [
    'thoughtbot/guides',
    'getify/You-Dont-Know-JS',
    '18F/handbook',
    'rust-lang/book',
    'progit/progit2',
    'python/peps',
    'basecamp/handbook',
    'alphagov/govuk-design-system',
  ],
  counted: ['kubernetes/community', 'github/opensource.guide', 'w3ctag/design-principles'],
  'held-out': [
    'alphagov/govuk-developer-docs',
    'usds/playbook',
    'jlevy/the-art-of-command-line',
    'cfpb/development',
    'github/government.github.com',
    'standardebooks/manual',
  ],
  earlier: [
    'todogroup/policies',
    '18F/methods',
    'braydie/HowToBeAProgrammer',
    'carpentries/handbook',
    'alan-turing-institute/the-turing-way',
    'nayafia/lemonade-stand',
  ],
  recent: [
    'zalando/restful-api-guidelines',
    'ropensci/dev_guide',
    'cncf/toc',
    'OAI/OpenAPI-Specification',
    'nodejs/TSC',
    'ossf/wg-best-practices-os-developers',
  ],
  fresh: [
    'swiftlang/swift-evolution',
    'numfocus/DISCOVER-Cookbook',
    'GSA/data.gov',
    'apache/incubator',
    'mozilla/standards-positions',
  ],
  unseen: [
    'bundestag/gesetze',
    'openstack/governance',
    'EbookFoundation/free-programming-books',
    'httpwg/http-extensions',
    'openjs-foundation/cross-project-council',
    'reactjs/fr.reactjs.org',
    'sourcegraph/handbook',
    'public-apis/public-apis',
    'python/steering-council',
  ],
  sealed: [
    'github/site-policy',
    'basecamp/policies',
    'WebAssembly/meetings',
    'bitcoinbook/bitcoinbook',
    'd2l-ai/d2l-zh',
    'mattermost/mattermost-handbook',
    'javascript-tutorial/es.javascript.info',
    'ossu/computer-science',
    'unicode-org/message-format-wg',
  ],
  closed: [
    'mozilla/pkipolicy',
    'cabforum/servercert',
    'okfn/opendatahandbook',
    'usnistgov/800-63-3',
    'reactjs/ja.reactjs.org',
    'elixir-lang/elixir-lang.github.com',
    'whatwg/url',
    'tc39/agendas',
    'javascript-tutorial/ru.javascript.info',
    'fsharp/fslang-design',
  ],
};

const prose = /\.(?:md|markdown|adoc|asc|txt|rst|bs)$/;

/** What git prints, as text. `git` is the folder of a repository with or without a work tree. */
function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The prose documents of a repository's newest commit. */
export function documentsOf(folder: string): string[] {
  return git(folder, 'ls-tree', '-r', 'HEAD', '--name-only')
    .split('\n')
    .filter((path) => prose.test(path));
}

/** The commits that changed a document, newest first. */
export function commitsOf(folder: string, path: string): string[] {
  return git(folder, 'log', '--format=%H', '--', path).split('\n').filter(Boolean);
}

/** A document as it was at a commit; empty when it was not there yet. */
export function documentAt(folder: string, commit: string, path: string): string {
  try {
    return git(folder, 'show', `${commit}:${path}`);
  } catch {
    return '';
  }
}

/** Paragraphs that were wrapped by hand, each as one line, as an importer leaves them. */
export function unwrapped(text: string): string {
  return text.replace(/(?<=[^\n])\n(?=[A-Za-z(`"'])/g, ' ').replace(/\n+/g, '\n');
}
