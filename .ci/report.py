"""Write an executed notebook as one HTML file that needs no network.

report.py [NOTEBOOK HTML]: by default runs/paper.ipynb as runs/paper.html
"""

import sys
from pathlib import Path

import nbformat
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter

RUNS = Path(__file__).resolve().parent.parent / "runs"


def page_of(notebook):
    "The notebook as parsed HTML, pictures embedded."
    exporter = HTMLExporter(embed_images=True)
    exporter.log.setLevel("ERROR")  # it warns of the alternative texts that are set below
    html, _ = exporter.from_notebook_node(nbformat.read(notebook, as_version=4))
    return BeautifulSoup(html, "html.parser")


def alternative_text(picture):
    "The heading above a picture and the paragraph below it."
    heading = picture.find_previous(["h1", "h2", "h3"])
    texts = [heading, heading and heading.find_next("p")]
    found = [t.get_text(" ").replace("¶", "").strip(" .\n") for t in texts if t]
    return ". ".join(found) or "picture"


def outside(page):
    "What the page would fetch from elsewhere."
    addresses = [t["src"] for t in page.find_all(src=True)]
    addresses += [t["href"] for t in page.find_all("link", href=True)]
    return [a for a in addresses if not a.startswith("data:")]


def main():
    defaults = (RUNS / "paper.ipynb", RUNS / "paper.html")
    source, target = map(Path, sys.argv[1:] or defaults)
    if not source.exists():
        sys.exit(
            f"found no {source.name}, expected it executed: papermill nbs/paper.ipynb {source}"
        )
    page = page_of(source)
    for script in page.find_all("script"):
        script.decompose()  # MathJax and the like, from other servers: nothing here needs them
    for picture in page.find_all("img"):
        picture["alt"] = alternative_text(picture)
    if found := outside(page):
        sys.exit(f"found {found[0]}, expected nothing from outside of the file")
    target.write_text(str(page), encoding="utf-8")
    size = target.stat().st_size / 1e6
    counts = f"{len(page.find_all('img'))} pictures, {len(page.find_all('table'))} tables"
    print(f"{target.name}: {size:.1f} MB, {counts}")


if __name__ == "__main__":
    main()
