// Runs before the theme's bundle, which for each link whose rel is just `alternate` fetches the sitemap.xml next to
// it: next to a feed there is none. A second word keeps it from that. Readers of feeds, some of which want exactly
// the one word, take the page as it was sent. It can go with that habit of the theme.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate feed"
