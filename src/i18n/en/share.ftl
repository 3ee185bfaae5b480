# Handing on a proposal or a project (SUP-3). The card itself is in look.ftl.

share-how = Forward the message above to whoever you like. It says nothing about you.
share-poster = For a poster there is a picture with a code that telephones read.
button-poster = Code for a poster
poster-how = Point a telephone's camera at the code, or type:
poster-link = The code leads to { $url }
poster-alt = A code for telephones that leads to { $title }: { $url }
