"""Write an executed notebook as one HTML file that needs no network.

report.py [NOTEBOOK HTML]: by default runs/paper.ipynb as runs/paper.html
"""

import sys
from pathlib import Path

import nbformat
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter

RUNS = Path(__file__).resolve().parent.parent / "runs"


STYLE = """
main { max-width: 950px; margin: auto; }
.jp-OutputArea-output img { width: 100%; }
details > summary { color: #767676; cursor: pointer; font-size: 80%; }
nav ul { columns: 2; }
"""


def page_of(notebook):
    "The notebook as parsed HTML, pictures embedded."
    exporter = HTMLExporter(
        embed_images=True, exclude_input_prompt=True, exclude_output_prompt=True
    )
    exporter.log.setLevel("ERROR")  # it warns of the alternative texts that are set below
    html, _ = exporter.from_notebook_node(nbformat.read(notebook, as_version=4))
    return BeautifulSoup(html, "html.parser")


def tagged(page, name, text="", **attributes):
    "A new element with a text."
    tag = page.new_tag(name, attrs=attributes)
    tag.string = text
    return tag


def fold_code(page):
    "Code behind a click."
    for code in page.select(".jp-CodeCell .jp-Cell-inputWrapper"):
        code.wrap(page.new_tag("details"))
        code.insert_before(tagged(page, "summary", "code"))


def add_contents(page):
    "Links to the headings, below the title."
    contents = page.new_tag("ul")
    for heading in page.select("h2[id]"):
        line = page.new_tag("li")
        title = heading.get_text().replace("¶", "")
        line.append(tagged(page, "a", title, href=f"#{heading['id']}"))
        contents.append(line)
    page.find("h1").insert_after(contents)
    contents.wrap(page.new_tag("nav"))


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
    fold_code(page)
    add_contents(page)
    page.head.append(tagged(page, "style", STYLE))
    if found := outside(page):
        sys.exit(f"found {found[0]}, expected nothing from outside of the file")
    target.write_text(str(page), encoding="utf-8")
    size = target.stat().st_size / 1e6
    counts = f"{len(page.find_all('img'))} pictures, {len(page.find_all('table'))} tables"
    print(f"{target.name}: {size:.1f} MB, {counts}")


if __name__ == "__main__":
    main()
