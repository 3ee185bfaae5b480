# An office and those who wrote a proposal talk about it (ORG-5).

over-design = Talking about it

design-title = **Talk about proposal { $number }**
design-who-reads = Its authors and the evaluators read this. Everybody reads only the summary.
design-over = The technical check of this proposal is over. The talk stays here to be read.
design-nothing = Nobody has written yet.
design-line-by = **{ $who }** · { $on }
design-authors = The authors
design-open-title = another title, not agreed yet
design-open-body = another text, not agreed yet
design-declined-title = another title, not agreed
design-declined-body = another text, not agreed
design-agreed = agreed, version { $version }
design-summary-is = Summary that everybody reads:
button-write-line = Write a message
button-other-title = Suggest another title
button-other-text = Suggest another text
button-write-summary = Write the public summary
button-see-title = See suggested title { $number }
button-see-body = See suggested text { $number }

design-about = **Proposal { $number }** · { $title }
design-write-office = Write up to { $max } characters to its authors. They read the name of your office, not yours.
design-write-authors = Write up to { $max } characters to the office. It answers you here.
design-other-title = Write the other title, { $min }–{ $max } characters. It counts once the other side agrees.
design-other-body = Write the other text, { $min }–{ $max } characters. It counts once the other side agrees.
design-now = Now:
design-then = Then:
design-words-title = { $who } would change the title.
design-words-body = { $who } would change the text.
design-agree-means = If you agree, everybody reads the new words. The old ones are kept as an earlier version.
design-waits = It waits for the other side.
button-agree-words = Agree
button-decline-words = Do not agree
button-take-words-back = Take it back
design-summary-ask = What did you agree? Write { $min }–{ $max } characters. Everybody can read them.
design-summary-check = Everybody will read this on the proposal, and on the project it becomes:
button-publish-summary = Show it to everybody
ask-line = Your message
ask-words = The other words
ask-summary = Public summary
toast-line-sent = Sent.
toast-words-sent = Sent. It counts once the other side agrees.
toast-words-agreed = Agreed. Everybody reads the new words now.
toast-words-declined = Done. The words stay as they are.
toast-summary-public = Everybody can read the summary now.

# In each side's own chat
design-note-line-office = **{ $office }**, about proposal { $number }:
design-note-line-authors = The authors of proposal { $number } write:
design-note-change-title-office = **{ $office }** suggests another title for proposal { $number }.
design-note-change-title-authors = The authors suggest another title for proposal { $number }.
design-note-change-body-office = **{ $office }** suggests another text for proposal { $number }.
design-note-change-body-authors = The authors suggest another text for proposal { $number }.
design-note-agreed-office = **{ $office }** agrees to the new words of proposal { $number }. Everybody reads them now.
design-note-agreed-authors = The authors agree to the new words of proposal { $number }. Everybody reads them now.
design-note-declined-office = **{ $office }** leaves the words of proposal { $number } as they are.
design-note-declined-authors = The authors leave the words of proposal { $number } as they are.
design-note-summary = Everybody can read now what was agreed about proposal { $number }:
button-reply = Reply
button-see-talk = See the whole talk
button-see-words = See both

refusal-design-not-yours = Only those who wrote the proposal and its evaluators can read this.
refusal-design-closed = The technical check of this proposal is over, so nothing can be added.
refusal-design-settled = That was answered already. Here is how it stands.
refusal-design-own = The other side has to agree, not you.
refusal-design-outdated = The proposal has changed since. Suggest the words again.
refusal-design-part-unknown = Only the title or the text can be changed.
refusal-design-length = The words need { $min }–{ $max } characters.
refusal-design-same = These are the words it has now.
refusal-design-wait = You have written { $most } times without an answer. Please wait for one.
refusal-design-not-office = Only the office writes the summary.
refusal-design-summary-length = The summary needs { $min }–{ $max } characters.
