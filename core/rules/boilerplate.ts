/** Lines that belong to the page and not to the article. */

export interface LineRule {
  readonly pattern: RegExp
  /** line: this line only; rest: this line and all that follows. */
  readonly extent: 'line' | 'rest'
  readonly example: string
  readonly reason: string
}

export const BOILERPLATE_RULES: readonly LineRule[] = [
  {
    pattern:
      /^(?:check also|related (?:stories|articles|posts|news|topics)|you (?:may|might) also (?:like|enjoy)|more (?:from|stories|on this story)|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|read next|about (?:the author|admin|us))\b.{0,30}$/i,
    extent: 'rest',
    example: 'Related stories',
    reason: 'line-related',
  },
  {
    pattern: /^(?:join|start|be part of) (?:the|our|a) (?:conversation|discussion|debate|comment\w*)\b.{0,30}$/i,
    extent: 'rest',
    example: 'Join the discussion',
    reason: 'line-join-discussion',
  },
  {
    pattern: /^(?:leave|post|add|write) a (?:comment|reply|response)\b.{0,20}$/i,
    extent: 'rest',
    example: 'Leave a comment',
    reason: 'line-leave-comment',
  },
  {
    pattern: /^comments are (?:now )?closed\b/i,
    extent: 'rest',
    example: 'Comments are closed.',
    reason: 'line-comments-closed',
  },
  {
    pattern: /\b(?:like|share|tweet|forward|repost)\b.{0,20}\bthis (?:article|story|post|page|video)\b/i,
    extent: 'line',
    example: 'Share this story with your friends.',
    reason: 'line-share',
  },
  {
    pattern: /\bshare (?:this|it) (?:on|with|via)\b/i,
    extent: 'line',
    example: 'Share this on social media.',
    reason: 'line-share',
  },
  {
    pattern:
      /\blet us know\b.{0,40}\bcomments?\b|\bin the comments? (?:section )?below\b|\bwhat do you think\b.{0,80}\?.{0,60}\b(?:comment|let us know|tell us|share)/i,
    extent: 'line',
    example: 'Let us know in the comments.',
    reason: 'line-comment-call',
  },
  {
    pattern:
      /\b(?:sign up|subscribe|register|log in|logged in)\b.{0,60}\b(?:newsletter|email|e-mail|inbox|account|alerts?|updates?|free|today|page|site)\b/i,
    extent: 'line',
    example: 'Sign up for our daily newsletter.',
    reason: 'line-subscribe',
  },
  {
    pattern: /^(?:follow|find|like) (?:us|him|her|them|@?[\w. ]{2,40}) on (?:twitter|facebook|instagram|youtube)\b/i,
    extent: 'line',
    example: 'Follow us on Twitter.',
    reason: 'line-follow',
  },
  {
    pattern:
      /^(?:click here|read more|see also|also read|watch|continue reading|read the full (?:story|article)|skip to|advertisement|sponsored|story continues)\b(?:.{0,12}$|\s*:)/i,
    extent: 'line',
    example: 'READ MORE: Storm hits the coast',
    reason: 'line-read-more',
  },
  {
    pattern: /^(?:©|\(c\)|copyright\b).{0,120}$|\ball rights reserved\b/i,
    extent: 'line',
    example: '© 2020 The Valley Herald. All rights reserved.',
    reason: 'line-copyright',
  },
  {
    pattern: /^(?:please )?(?:refresh|reload) (?:the|your) (?:page|browser)\b/i,
    extent: 'line',
    example: 'Please refresh the page.',
    reason: 'line-refresh',
  },
  {
    pattern: /^thank you for (?:registering|subscribing|signing up|reading)\b/i,
    extent: 'line',
    example: 'Thank you for registering',
    reason: 'line-thanks',
  },
  {
    pattern: /^[^.!?]{1,40}(?: [/>»›|] [^/>»›|]{1,160}){2,}$/,
    extent: 'line',
    example: 'Home / Politics / Storm hits the coast',
    reason: 'line-breadcrumb',
  },
]

/** A line after which readers' comments follow. */
export const COMMENTS_START =
  /^(?:\d[\d,]*|no) (?:replies|reply|responses?|comments?|thoughts on .{1,120})(?: (?:to|on) .{1,120})?:?$|^(?:reader )?comments?(?: \(\d+\))?:?$/i

/** A line that names a picture's origin. */
export const CAPTION_CREDIT =
  /\((?:photo|image|picture|video)?\s*(?:by|:)?[^()]{0,60}(?:getty|reuters|ap photo|afp|epa|shutterstock|associated press)[^()]{0,40}\)\s*$|^(?:photo|image|picture)(?: credit| by)?\s*:/i
