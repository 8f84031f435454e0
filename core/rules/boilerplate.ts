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
    pattern: /^(?:#{3,}|# ?# ?#|-\s?30\s?-|[-–—*\s]{0,3}ends?[-–—*\s]{0,3}|\[ends?\])$/i,
    extent: 'rest',
    example: '-30-',
    reason: 'line-end-mark',
  },
  {
    pattern:
      /^(?:for immediate release|embargoed? (?:until|for|till)\b.{0,60}|not for (?:release|publication)\b.{0,60}|(?:press|media|news) (?:release|statement))[:.]?$/i,
    extent: 'line',
    example: 'FOR IMMEDIATE RELEASE',
    reason: 'line-release',
  },
  {
    pattern:
      /^(?:(?:media|press|for more information,?|further information|news) )?(?:contacts?|enquiries|inquiries)\b.{0,20}:.{0,80}$|^(?:media|press) (?:contacts?|enquiries|inquiries)$|^(?:tel|telephone|phone|fax|e-?mail|mobile|cell)\s?[:.].{0,60}$|^[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}$|^\+?[\d() .-]{7,20}$/i,
    extent: 'line',
    example: 'Media contact: Ann Lee, 555 0100',
    reason: 'line-contact',
  },
  {
    pattern:
      /^(?:correction|clarification|corrections? appended|editor[’']?s[’']? note|editors[’'] note)\b\s{0,3}(?:\(.{0,40}\))?\s{0,3}(?::|$|[.–—-])/i,
    extent: 'line',
    example: 'Correction: The bridge was built in 1950.',
    reason: 'line-correction',
  },
  {
    pattern:
      /^[*(]{0,2}(?:this (?:article|story|post|report|piece|headline) (?:was|has been|is being)(?: last)? (?:updated|amended|corrected|edited|changed|modified)\b|an? (?:earlier|previous) version of this (?:article|story|post|report)\b|the original version of this (?:article|story|post|report)\b)/i,
    extent: 'line',
    example: 'This article was amended on 4 May 2020 to mend a name.',
    reason: 'line-amended',
  },
  {
    pattern:
      /^(?:we|this (?:site|website)|our (?:site|website)) uses? cookies\b|^(?:accept|manage|reject)(?: all)? cookies\b|^by (?:continuing|using) .{0,40}\b(?:cookies|terms)\b/i,
    extent: 'line',
    example: 'We use cookies to improve your visit.',
    reason: 'line-cookies',
  },
  {
    pattern:
      /^(?:(?:\d[\d.,]*k?\s)?(?:shares?|tweets?|retweets?|likes?|views?|emails?|prints?|saves?|pins?|facebook|twitter|linkedin|whatsapp|reddit|pinterest|messenger|copy link|comments?|bookmarks?|subscribe|log ?in|sign ?(?:in|up)|menu|search|close)[\s|•·,/]{0,3}){1,8}$/i,
    extent: 'line',
    example: '124 Shares',
    reason: 'line-buttons',
  },
  {
    pattern:
      /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|posted in|in this (?:story|article))\s?:.{0,200}$/i,
    extent: 'line',
    example: 'Tags: bridge, valley, council',
    reason: 'line-tags',
  },
  {
    pattern:
      /^\W?\s?(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:,? \(?(?:[A-Z]{2,4}|local time)\)?)?\.?$/i,
    extent: 'line',
    example: '10:42 am',
    reason: 'line-time',
  },
  {
    pattern: /^(?:page )?[-–—]?\s?\d{1,4}\s?[-–—]?(?: of \d{1,4})?$/i,
    extent: 'line',
    example: 'Page 2 of 5',
    reason: 'line-page-number',
  },
  {
    pattern:
      /^(?:check also|topics?$|related (?:stories|articles|posts|news|topics)|you (?:may|might) also (?:like|enjoy)|more (?:from|stories|on this story)|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|read next|about (?:the author|admin|us)|notes? (?:to|for) (?:the )?editors?)\b.{0,30}$|^About (?:the )?\p{Lu}[\p{L}&.'’-]*(?: [\p{Lu}&][\p{L}&.'’-]*){0,4}:?$/iu,
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
      /^(?:get (?:the|our|all the) .{0,60}\b(?:inbox|newsletter|email|app)\b|enter your e-?mail\b|your e-?mail address\b|delivered (?:straight )?to your inbox|download (?:the|our) .{0,30}\bapp\b)/i,
    extent: 'line',
    example: 'Get the day’s news in your inbox.',
    reason: 'line-newsletter',
  },
  {
    pattern:
      /^(?:click here|read more(?: here)?|in pictures|in depth|don[’']t miss|see also|also read|watch|continue reading(?: the main story)?|read the full (?:story|article)|skip to|advertisement|sponsored(?: content)?|promoted|paid content|story continues(?: below)?(?: (?:the )?advertisement)?|article continues(?: below)?(?: (?:the )?advertisement)?|scroll (?:down )?(?:for more|to continue)|back to top)\b(?:.{0,12}$|\s*:)/i,
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
    pattern:
      /^[.#@]?[\w-]{1,40}(?:[ ,>]{1,2}[.#]?[\w-]{1,40}){0,5}\s?\{\.?$|^\}[\s.;)]*$|^[a-z-]{2,30}\s?:\s?[^.!?:]{1,60};\.?$|^(?:var|function|window|document)\b.{0,200}[;{(]\.?$/,
    extent: 'line',
    example: '.byline img {',
    reason: 'line-code',
  },
  {
    pattern:
      /^(?:\p{L}|powered by .{2,30}|(?:you can )?post now and register later|your email address will not be published\b.{0,60}|published|close panel|share page|about sharing|video ad feedback|supported by|order reprints\b.{0,60}|read \d+ comments|this article is more than .{3,20} old|a version of this (?:article|story) appear(?:s|ed) in\b.{0,300}|skip (?:advertisement|ad))\.?$/iu,
    extent: 'line',
    example: 'Video Ad Feedback',
    reason: 'line-furniture',
  },
  {
    pattern: /^(?:more|related|recommended|previously|background|explainer)\s*:.{0,160}$/i,
    extent: 'line',
    example: 'RELATED: Storm hits the coast',
    reason: 'line-related-to',
  },
  {
    pattern:
      /^(?:last )?(?:updated|modified|published|posted)(?: (?:at|on))?:?\s+(?:\d{1,2}[:.]\d\d\b.{0,30}|\d{1,2} (?:minutes?|hours?|days?) ago)$|^key events$|^(?:share|tweet|pin|post) (?:on|to|via) \w{1,12}(?:\s{1,4}(?:share|tweet|pin|post) (?:on|to|via) \w{1,12}){0,5}$|^(?:twitter|facebook|instagram)\s?: ?@?[\w./]{2,40}$/i,
    extent: 'line',
    example: 'Updated at 11.20 GMT',
    reason: 'line-updated',
  },
  {
    pattern:
      /^(?:listen(?: to (?:this|the) (?:article|story|podcast))?|save(?: article)?|gift (?:this )?article|\d{1,3}[- ]min(?:ute)?s? (?:read|listen)|reading time\b.{0,20}|@\w{2,20}|(?:minimize|maximize|show|hide) (?:caption|transcript|caption \/ .{2,20})|toggle caption)$/i,
    extent: 'line',
    example: '5 min read',
    reason: 'line-listen',
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

/** A line that names a picture's origin. */
export const CAPTION_CREDIT =
  /\((?:photo|image|picture|video)?\s*(?:by|:)?[^()]{0,60}(?:getty|reuters|ap photo|afp|epa|shutterstock|associated press)[^()]{0,40}\)\s*$|^(?:photo|photograph|image|picture|media|video|credit)s?(?: (?:credit|source|caption|copyright|by))?\s*:|^credit\.{3}|^(?:photo|image|media) (?:credit|source|caption|copyright),|^(?:photo|image|photograph) by\s|[|/,–—-]\s?(?:getty images|ap photo|afp|shutterstock)\.?$|\(photo(?: by)?[: ][^()]{2,60}\)\.?$/i

export interface AuthorNoteRule {
  readonly pattern: RegExp
  /** What stands before the names. */
  readonly namesAfter: RegExp
  /** Whose names it gives, apart from the people who helped. */
  readonly credits: 'nobody' | 'author' | 'author and publisher'
  readonly example: string
  readonly reason: string
}

const WRITER = `(?:reporter|correspondent|columnist|editor|writer|journalist|contributor|contributing|fellow|commentator|freelancer?|blogger|author of|staff)`

/** Lines under the last paragraph about the people who wrote it. */
export const AUTHOR_NOTES: readonly AuthorNoteRule[] = [
  {
    pattern: /^[([]?(?:additional |further )?(?:reporting|writing|words) (?:and (?:writing|editing) )?by\s/i,
    namesAfter: /^[([]?(?:reporting|writing|words) (?:and (?:writing|editing) )?by\s+/i,
    credits: 'author',
    example: 'Reporting by Ann Lee; editing by Bob Hall',
    reason: 'note-reporting-by',
  },
  {
    pattern:
      /\bcontributed (?:reporting\b|to this (?:report|story|article)\b)|\b(?:compiled|edited|translated) by \p{Lu}/u,
    namesAfter: /^/,
    credits: 'nobody',
    example: 'Nora Quill contributed to this report.',
    reason: 'note-contributed',
  },
  {
    pattern: new RegExp(
      String.raw`^\p{Lu}[\p{L}.’' -]{3,60} (?:is|are) (?:an?|the|our)?\s?(?:[\p{L}’-]+ ){0,5}${WRITER}s?\b[^“”"]{0,240}$`,
      'u',
    ),
    namesAfter: /^/,
    credits: 'author and publisher',
    example: 'Ann Lee is a reporter at the Valley Herald.',
    reason: 'note-about-author',
  },
]
