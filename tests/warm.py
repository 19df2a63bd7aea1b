"""Does what every build begins with, once for all builds that are forked from here."""

from mkdocs.config import load_config

from edition.output.templates import environment
from tests.readings import ROOT

load_config(str(ROOT / "mkdocs.yml"))
for name in environment.list_templates(filter_func=lambda name: "typst/" not in name):
    environment.get_template(name)
