"""Build the documentation site from the notebooks: build.py [FOLDER], by default _docs/html.

The notebooks are laid out in a folder as they lie in the project, so that their links hold, with
what nbdev hides hidden; nothing is executed. Then every link and picture of the pages is checked.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from html import unescape
from urllib.parse import unquote, urlsplit

import nbformat
import numpy as np
from PIL import Image
from reference import section
from sphinx.search.en import SearchEnglish

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DOCS = ROOT / "_docs"
EXPERIMENTS = ["train", "predict", "study", "transfer", "paper", "audit", "evidence", "speed"]
CHAPTERS = [
    "data",
    "model",
    "distillation",
    "results",
    "training",
    "runs",
    "study",
    "audit",
    "practice",
    "bench",
]
FOLDERS = ["nbs", "figures", "README.md", "runs/README.md", "CONTRIBUTING.md", "LICENSE"]
LINK = re.compile(r"\]\((nbs/)?(?P<chapter>[a-z]+)\)")
ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'\bid="([^"]*)"')
TREE = "```{{toctree}}\n:maxdepth: 1\n{options}\n{pages}\n```\n"


def committed(*paths):
    "Files that git knows under some paths."
    command = ["git", "ls-files", "--", *paths]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return listing.stdout.split()


def readable(notebook):
    "A notebook without hidden cells and without nbdev's directives."
    notebook.cells = [c for c in notebook.cells if not re.match(r"#\|\s*hide\b", c.source)]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.source = re.sub(r"(?m)^#\|.*\n?", "", cell.source)
    notebook.cells = [c for c in notebook.cells if c.source.strip()]
    return notebook


def tree(pages, options=""):
    return TREE.format(pages="\n".join(pages), options=options)


def side_tree(caption, pages):
    "A part of the bar beside each page."
    return tree(pages, f":caption: {caption}\n:hidden:\n")


def lay_out(pages):
    "The project's files where they lie, notebooks readable."
    for name in committed(*FOLDERS):
        target = pages / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".ipynb"):
            nbformat.write(readable(nbformat.read(ROOT / name, as_version=4)), target)
        else:
            shutil.copy(ROOT / name, target)


def chapter_pages(pages):
    "A page a chapter, which lists its notebooks."
    for chapter in CHAPTERS:
        names = sorted(p.stem for p in (pages / "nbs" / chapter).glob("*.ipynb"))
        (pages / "nbs" / chapter / "index.md").write_text(f"# {chapter}\n\n{tree(names)}")


def exported_modules(pages, chapter):
    "The notebooks of a chapter that make a module, by the module's name."
    for path in sorted((pages / "nbs" / chapter).glob("*.ipynb")):
        name = path.relative_to(pages).as_posix()
        found = re.search(r"#\| default_exp ([\w.]+)", (ROOT / name).read_text("utf-8"))
        if found:
            yield f"mxa.{found[1]}", name


def reference_pages(pages):
    "A page a chapter with all its modules, and one that lists them."
    (pages / "api").mkdir()
    for chapter in CHAPTERS:
        sections = [section(*found) for found in exported_modules(pages, chapter)]
        text = "\n\n".join([f"# mxa.{chapter}", *sections])
        (pages / "api" / f"{chapter}.md").write_text(text, encoding="utf-8")
    (pages / "api" / "index.md").write_text(f"# Reference\n\n{tree(CHAPTERS)}")


def figures_page(pages):
    "All tables, then all pictures, on one page."
    folder = pages / "figures"
    parts = [(folder / "README.md").read_text("utf-8")]
    for table in sorted(folder.glob("[a-z]*.md")):
        parts += [f"## {table.stem}", table.read_text("utf-8")]
        table.unlink()
    parts += [f"## {p.stem}\n\n![{p.stem}]({p.name})" for p in sorted(folder.glob("*.png"))]
    (folder / "README.md").write_text("\n\n".join(parts), encoding="utf-8")


def first_page(pages):
    "README, and what lies where."
    text = LINK.sub(r"](nbs/\g<chapter>/index.md)", (pages / "README.md").read_text("utf-8"))
    (pages / "README.md").unlink()
    (pages / "nbs" / "index.ipynb").unlink()
    trees = [
        side_tree("Experiments", [f"nbs/{name}" for name in EXPERIMENTS]),
        side_tree("Chapters", [f"nbs/{name}/index" for name in CHAPTERS]),
        side_tree("More", ["api/index", "figures/README", "runs/README", "CONTRIBUTING"]),
    ]
    (pages / "index.md").write_text("\n".join([text, *trees]), encoding="utf-8")


def sphinx(pages, html):
    "Sphinx, with warnings as errors."
    options = ["-W", "--keep-going", "-j", "auto", "-q", "-c", HERE, "-d", DOCS / "doctrees"]
    subprocess.run([sys.executable, "-m", "sphinx", *options, pages, html], check=True)


def broken_in(file, text, anchors):
    "Links without a target, anchors without a place, pictures that can't be opened."
    for address in map(unescape, ADDRESS.findall(text)):
        parts = urlsplit(address)
        path = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if parts.scheme or parts.netloc:
            continue
        if not path.exists() or parts.fragment not in anchors.get(path, [parts.fragment]):
            yield f"{file.name}: {address}"
        elif path.suffix in (".png", ".jpeg"):
            Image.open(path).verify()


def broken(html):
    "What is broken in the site. A link to another site is not followed."
    files = [f.resolve() for f in html.rglob("*.html") if "_static" not in f.parts]
    texts = {f: f.read_text("utf-8") for f in files}
    anchors = {f: {"", *ANCHOR.findall(text)} for f, text in texts.items()}
    for file, text in texts.items():
        yield from broken_in(file, text, anchors)


def found_by(html, words):
    "Pages that the search finds for some words, by Sphinx's own index and stemmer."
    index = (html / "searchindex.js").read_text("utf-8")
    terms = json.loads(index[index.index("(") + 1 : index.rindex(")")])
    stems = map(SearchEnglish({}).stem, words.split())
    both = [set(np.atleast_1d(terms["terms"].get(stem, []))) for stem in stems]
    return [terms["docnames"][i] for i in set.intersection(*both)]


def main():
    html = Path(sys.argv[1]).resolve() if sys.argv[1:] else DOCS / "html"
    shutil.rmtree(DOCS, ignore_errors=True)
    pages = DOCS / "pages"
    for make in (lay_out, chapter_pages, reference_pages, figures_page, first_page):
        make(pages)
    sphinx(pages, html)
    if found := list(broken(html)):
        sys.exit("\n".join(["broken links or pictures:", *found]))
    pages_found = found_by(html, "label weights")
    if not pages_found:
        sys.exit("the search finds no page for label weights")
    print(f"{len(pages_found)} pages for label weights, first {sorted(pages_found)[0]}")
    print(f"{len(list(html.rglob('*.html')))} pages, no broken link or picture")


if __name__ == "__main__":
    main()
