"""What becomes here of each setting that the documentation of Material for MkDocs shows.

It is obeyed; or it has no effect, since something else is used instead; or it can't work.
"""

EDIT, VIEW = "theme.features.content.action.edit", "theme.features.content.action.view"

OBEYED = frozenset(
    {
        *("theme.name", "theme.custom_dir", "theme.variant", "theme.static_templates"),
        *("theme.language", "theme.direction", "theme.favicon", "theme.logo", EDIT, VIEW),
        *("theme.features.navigation.footer", "theme.features.search.highlight"),
        *("extra.contact", "extra.generator", "extra.homepage"),
        *(f"plugins.{name}" for name in ("group", "meta", "redirects", "rss")),
    }
)

STYLE = "colours and fonts stand in docs/assets/edition.css"
HEADER = "the bar on top is overrides/partials/header.html"
MENU = "the menu is overrides/partials/contents.html, one list of all pages"
SEARCH = "the search is overrides/partials/search.html and edition/site/search.js"
PLAIN = "what pages can do without script stands in docs/assets/edition.css"
AHEAD = "the next page is fetched ahead by overrides/partials/head.html"
CHANGES = "the day of each page’s last change stands in sitemap.xml"


def _features(instead: str, *names: str) -> dict[str, str]:
    return {f"theme.features.{name}": instead for name in names}


NO_EFFECT = {
    "site_author": "who speaks stands in the front matter of docs/index.md",
    "site_description": "each page says what it is in its own front matter",
    "theme.palette": STYLE,
    "theme.font": f"{STYLE}, and none comes from another host",
    "theme.icon": "what signs there are stand in overrides/partials/; name a logo as theme.logo",
    **_features(HEADER, "announce.dismiss", "header.autohide"),
    **_features(PLAIN, "content.code.annotate", "content.code.copy", "content.code.select"),
    **_features(PLAIN, "content.footnote.tooltips", "content.lazy", "content.tooltips"),
    **_features(PLAIN, "content.tabs.link"),
    **_features(AHEAD, "navigation.instant", "navigation.instant.prefetch"),
    **_features(AHEAD, "navigation.instant.preview", "navigation.instant.progress"),
    **_features(MENU, "navigation.expand", "navigation.indexes", "navigation.path"),
    **_features(MENU, "navigation.prune", "navigation.sections", "navigation.tabs"),
    **_features(MENU, "navigation.tabs.sticky", "navigation.top", "navigation.tracking"),
    **_features(MENU, "toc.follow", "toc.integrate"),
    **_features(SEARCH, "search.share", "search.suggest"),
    "extra.alternate": "a site is in one language; link the other from a page",
    "extra.annotate": PLAIN,
    "extra.consent": "there is nothing to consent to: no page tells anything of its readers",
    "extra.polyfills": PLAIN,
    "extra.scope": "a reader’s choices are kept for this site alone",
    "extra.social": "write such links into copyright, or into a page",
    "extra.status": MENU,
    "extra.tags": MENU,
    "extra.version": "there is one version; the page about the site says which commit it is",
    "plugins.search": SEARCH,
    "plugins.git-authors": CHANGES,
    "plugins.git-committers": CHANGES,
    "plugins.git-revision-date": CHANGES,
    "plugins.git-revision-date-localized": CHANGES,
}

REFUSED = {
    "extra.analytics": "no page tells anyone of its readers",
    "plugins.blog": "its pages want the theme’s own layout; write pages in docs/ instead",
    "plugins.gen-files": "only pages that lie in docs/ are checked",
    "plugins.glightbox": "its script would stand in every page; link a picture to its file",
    "plugins.info": "it reports faults of the theme, whose templates are not used",
    "plugins.macros": "it takes {#q1p1} for a comment of its own",
    "plugins.minify": "pages are minified already, by edition/site/",
    "plugins.offline": "pages are kept for offline reading already, by edition/site/offline.py",
    "plugins.optimize": "what lies in docs/ stays as it is; make pictures small before",
    "plugins.privacy": "nothing comes from another host, so there is nothing to fetch",
    "plugins.projects": "a project is one interview",
    "plugins.social": "cards are made already, by edition/output/cards.py",
    "plugins.tags": "no page shows its tags; link pages from one another",
    "plugins.typeset": "it sets words anew, which are kept letter for letter here",
}

# The forms that the theme's settings have, where they are obeyed.
FORMS = {
    "properties": {
        "direction": {"enum": ["ltr", "rtl", None]},
        "favicon": {"type": "string"},
        "features": {"type": ["array", "null"]},
        "language": {"type": "string"},
        "logo": {"type": ["string", "null"]},
    }
}
