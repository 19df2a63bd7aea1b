"""Checks what `mkdocs.yml` says: nothing of it is ignored in silence."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError

from edition.errors import EditionError, together
from edition.site import places

Settings = Mapping[str, Any]

OURS = "main.html"
EDIT, VIEW = "theme.features.content.action.edit", "theme.features.content.action.view"
MATERIAL = tomllib.loads(Path(__file__).with_name("material.toml").read_text("utf-8"))
OBEYED = frozenset(MATERIAL["obeyed"])
NO_EFFECT: Mapping[str, str] = {
    name: told for told, names in MATERIAL["instead"].items() for name in names
}
REFUSED: Mapping[str, str] = MATERIAL["refused"]
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


def check(given: Settings, path: Path, themes: Sequence[str]) -> list[str]:
    """Return a line for each setting that has no effect: what is used instead, and where."""
    _check_keys(path)
    together(EditionError(*told, path) for told in _misshapen(_mapping(given.get("theme"))))
    names = list(_names(given))
    faults = (*_refused(names), *_faults(given, path.parent, themes))
    together(EditionError(*told, path) for told in faults)
    useless = {_told(name): instead for name in names if (instead := _instead(name))}
    useless |= _useless_links(names)
    return [f"{name} has no effect: {instead}" for name, instead in useless.items()]


def _check_keys(path: Path) -> None:
    """Check that a file, or one that it inherits from, gives no key twice: the last would count."""
    try:
        # The loader that keeps tags for what they are: a builder's own mean nothing here.
        given = YAML(typ="rt").load(path.read_text("utf-8-sig"))
    except DuplicateKeyError as error:
        problem = str(error.problem).replace("found duplicate key", "given twice:")
        place = path, error.problem_mark.line + 1
        raise EditionError(problem.partition(" with ")[0], "keep one of the two", *place) from None
    if parent := given.get("INHERIT"):
        _check_keys(path.parent / parent)


def _names(given: Settings) -> Iterator[str]:
    """Yield the name of each setting that is made and not switched off."""
    theme = _mapping(given.get("theme"))
    yield from (name for name, value in given.items() if value)
    yield from (f"theme.{name}" for name, value in theme.items() if value and name != "features")
    yield from (f"theme.features.{name}" for name in theme.get("features") or ())
    yield from (f"extra.{name}" for name, value in _mapping(given.get("extra")).items() if value)
    yield from (f"plugins.{name}" for name in _plugins(given.get("plugins")))


def _mapping(value: Any) -> Settings:
    """Return what stands below a setting; a name alone is short for what has that name."""
    return value if isinstance(value, Mapping) else {"name": value} if value else {}


def _plugins(listed: Any) -> Iterator[str]:
    """Yield the names of the plugins that are switched on, those in groups, too."""
    every = listed.items() if isinstance(listed, Mapping) else map(_named, listed or ())
    for name, options in every:
        if (options or {}).get("enabled", True):
            yield str(name).removeprefix("material/")
            yield from _plugins((options or {}).get("plugins"))


def _named(plugin: Any) -> tuple[Any, Any]:
    return next(iter(plugin.items())) if isinstance(plugin, Mapping) else (plugin, {})


def _told(name: str) -> str:
    """Return a setting's name as it is told: where the plugin or the feature is listed."""
    group, _, one = name.replace("theme.features", "features").partition(".")
    listed = {"features": f"theme.features: {one}", "plugins": f"the plugin {one}"}
    return listed.get(group, name)


def _instead(name: str) -> str:
    unknown = name.startswith("theme.") and name not in OBEYED
    return NO_EFFECT.get(name, "Material knows no such setting" if unknown else "")


def _useless_links(names: Sequence[str]) -> dict[str, str]:
    """Return the settings of a link to a page's source of which one needs the other."""
    asked = [name for name in (EDIT, VIEW) if name in names]
    if not asked and "edit_uri" in names:
        return {"edit_uri": f"ask for the link by {_told(EDIT)}"}
    if asked and not {"repo_url", "edit_uri_template"} & {*names}:
        return {_told(name): "set repo_url, from which the address is made" for name in asked}
    return {}


def _misshapen(theme: Settings) -> Iterator[tuple[str, str]]:
    for error in Draft202012Validator(FORMS).iter_errors(theme):
        yield f"theme.{error.path[0]}: {error.message}", "write it as Material’s documentation does"


def _refused(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        if name in REFUSED:
            yield f"{_told(name)} can’t work here: {REFUSED[name]}", "take it out"


def _faults(given: Settings, root: Path, themes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each setting that can't be obeyed, and what to do."""
    contact = str(_mapping(given.get("extra")).get("contact") or "")
    yield from places.faults(str(given.get("site_url") or ""), contact)
    yield from _faults_of_theme(_mapping(given.get("theme")), root, themes)
    if not given.get("use_directory_urls", True):
        yield "use_directory_urls: false can’t work here", "take it out: addresses end in a slash"
    if not given.get("site_name", True):
        yield "site_name is empty", "say what the site is called"
    if (docs := Path(given.get("docs_dir", "docs"))) not in (Path("docs"), root / "docs"):
        yield f"docs_dir is “{docs}”", "keep the words in docs/, beside mkdocs.yml"


def _faults_of_theme(
    theme: Settings, root: Path, themes: Sequence[str]
) -> Iterator[tuple[str, str]]:
    if theme.get("name") != "material" or not (root / theme.get("custom_dir", "") / OURS).is_file():
        remedy = "write name: material, custom_dir: overrides"
        yield "theme has not the templates of this site", remedy
    for name in ("favicon", "logo"):
        if theme.get(name) and not (root / "docs" / theme[name]).is_file():
            yield f"theme.{name}: there is no docs/{theme[name]}", "put it there, or name another"
    language = f"partials/languages/{theme.get('language', 'en')}.html"
    if not any((Path(folder) / language).is_file() for folder in themes):
        yield f"theme.language: the theme has no “{theme['language']}”", "name one that it has"
