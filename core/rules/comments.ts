/** Lines of a page's comment section: who wrote a comment, and what the page puts between comments. */

export interface AuthorLineRule {
  /** The first group is the author's name. */
  readonly pattern: RegExp
  /** sure: such lines make a comment section without a heading, if there are two; likely: only under a heading. */
  readonly evidence: 'sure' | 'likely'
  readonly example: string
  readonly author: string
  readonly reason: string
}

const NUMBER = String.raw`(?:\(?#?\d{1,4}[.):]?|[•*·▪◦-])\s*`
const NAME = String.raw`@?[\p{L}\p{N}][\p{L}\p{N}_.'’@-]*(?: [\p{L}\p{N}][\p{L}\p{N}_.'’-]*){0,4}?`
const SAID = `(?:says|said|writes|wrote|replied|replies|commented|comments|responded)`
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?`
const CLOCK = String.raw`(?:,? (?:at )?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?)?`
const WHEN = String.raw`(?:(?:about |over |edited )?(?:an?|\d+) ?(?:s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week|mo|month|y|yr|year)s?(?: ago)?|just now|yesterday${CLOCK}|(?:on )?(?:\p{L}{3,9}day,? )?(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?|\d{1,2} ${MONTH})(?:,? \d{4})?${CLOCK}|(?:on )?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}${CLOCK})`

export const AUTHOR_LINES: readonly AuthorLineRule[] = [
  {
    pattern: new RegExp(`^${NUMBER}(${NAME}) ${SAID}:$`, 'u'),
    evidence: 'sure',
    example: '12. bob says:',
    author: 'bob',
    reason: 'numbered-says',
  },
  {
    pattern: new RegExp(
      String.raw`^(?:${NUMBER})?(?:comment |posted |written |submitted )by:?\s+(${NAME})(?:(?:\s*[•·|,–—-]\s*| )(?:on |at )?${WHEN})?:?$`,
      'iu',
    ),
    evidence: 'sure',
    example: 'Posted by bob77 on March 4, 2019',
    author: 'bob77',
    reason: 'posted-by',
  },
  {
    pattern: new RegExp(`^(${NAME}) (?:on )?${WHEN} ${SAID}:$`, 'iu'),
    evidence: 'sure',
    example: 'bob on March 4, 2019 at 5:30 pm said:',
    author: 'bob',
    reason: 'name-time-said',
  },
  {
    pattern: new RegExp(
      String.raw`^(?:${NUMBER})?(${NAME})(?:\s*[•·|,–—-]\s*|\s+\(|\s+)${WHEN}\)?(?:\s*[•·|].{0,30})?(?: (?:${SAID}):?)?:?$`,
      'iu',
    ),
    evidence: 'sure',
    example: 'Ann Lee • 3 hours ago',
    author: 'Ann Lee',
    reason: 'name-and-time',
  },
  {
    pattern: new RegExp(`^(${NAME}) ${SAID}(?: (?:on|at) .{4,40})?:$`, 'u'),
    evidence: 'likely',
    example: 'Ann Lee wrote:',
    author: 'Ann Lee',
    reason: 'name-says',
  },
  {
    pattern: new RegExp(`^(${NAME}) (?:→|▶|>|in reply to|replied to|replying to) ${NAME}:?$`, 'iu'),
    evidence: 'likely',
    example: 'bob in reply to Ann Lee',
    author: 'bob',
    reason: 'in-reply-to',
  },
  {
    pattern: new RegExp(`^(?:${NUMBER})?(${NAME}):$`, 'u'),
    evidence: 'likely',
    example: 'bob:',
    author: 'bob',
    reason: 'name-colon',
  },
]

/** A line that says when, alone: the line before it is then a name. */
export const TIME_LINE = new RegExp(String.raw`^(?:[•·|–—-]\s*)?(?:posted (?:on )?)?${WHEN}(?:\s*[•·|].{0,30})?$`, 'iu')

/** A line that says whom a comment answers: "→ bob" */
export const REPLY_TO = /^(?:→|▶|↪|(?:in reply|replying|replied) to\b)\s?@?[\p{L}\p{N}]/iu

/** What a page puts below a comment: "Like · Reply · 3h", "12 likes", "View 3 replies". */
export const COMMENT_BUTTONS =
  /^(?:(?:\d+|[↑↓▲▼👍👎])?\s*(?:like|likes|dislikes?|reply|replies|reply to this|share|report|report abuse|flag|upvotes?|downvotes?|votes?|points?|recommend(?:ed)?|permalink|link|edit(?:ed)?|delete|hide|follow|quote|parent|more|see more|read more|show more|load more(?: comments)?|(?:view|show|hide)(?: all)?(?: \d+)?(?: more)? (?:repl(?:y|ies)|comments)|log in to (?:reply|comment)|sort by.{0,30}|newest|oldest|best|top comment(?:er)?|up|down|\d+[smhdwy])\s*\d*[\s•·|,/()]*){1,8}$/iu

/** A line after which readers' comments follow. */
export const COMMENTS_START =
  /^(?:\d+ )?thoughts? on [“"‘'].{1,120}$|^(?:\d[\d,]*|no) (?:replies|reply|responses?|(?:reader )?comments?)(?: (?:to|on|for) .{1,120})?:?$|^(?:reader(?:s['’]?)? |user |top |all )?comments?(?: ?\(\d[\d,]*\)| ?: ?\d[\d,]*| \d[\d,]*)?:?$|^(?:readers['’]? (?:respond|react|write|say)|what (?:readers|you) (?:say|said|think)|discussion(?: \(\d+\))?):?$/i
