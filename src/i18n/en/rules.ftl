# INF-3: the frozen rules of a vote, and how to check them.

rules-frozen = These rules are frozen since { $since }.
rules-fingerprint = Fingerprint: `{ $hash }`
rules-file-about = The frozen rules, version { $number }. Fingerprint: { $hash }
sheet-none = The rules are frozen when voting opens. Then you can check them here.
sheet-title = **Frozen rules** · { $title }
sheet-what = The file holds who can vote, what is on the ballot, how votes are counted, and the dates.
sheet-opening = Version 1 · { $since }, when voting opened
sheet-changed = Version { $number } · { $since }
sheet-changed-why = Version { $number } · { $since } · Why: { $why }
sheet-how = To check the file, compute its SHA-256, for example with `sha256sum`. It must be this fingerprint:
sheet-promise = The rules change only if two organizers agree and say why. Then I tell you.

button-check-rules = Check the rules
button-rules-file = Rules as a file

# GRP-3
group-rules = The rules are frozen. Fingerprint: `{ $hash }`
