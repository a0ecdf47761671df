"The documentation site. `python .ci/site/build.py` lays out its pages and runs Sphinx on them."

from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
settings = ConfigParser(delimiters=["="])
settings.read(ROOT / "settings.ini", encoding="utf-8")
package = settings["DEFAULT"]

project = package["title"]
author = package["author"]
copyright = package["copyright"]
version = release = package["version"]

extensions = ["myst_nb"]
nb_execution_mode = "off"  # the committed outputs are the page
nb_merge_streams = True
myst_enable_extensions = ["colon_fence", "dollarmath"]
myst_heading_anchors = 3
python_maximum_signature_line_length = 80
toc_object_entries_show_parents = "hide"
suppress_warnings = [
    "myst.header",  # a text that another notebook wrote starts at its own level
    "misc.highlighting_failure",  # `%` and `!` lines of a cell are no Python
]

html_theme = "sphinx_book_theme"
html_title = "mxa"
html_theme_options = {
    "repository_url": f"https://github.com/{package['user']}/{package['repo']}",
    "use_repository_button": True,
    "show_navbar_depth": 1,
    "show_toc_level": 2,
}
html_copy_source = False
