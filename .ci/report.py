"Write figures/paper.html, one file that needs no network, from runs/paper.ipynb; or from and to the two paths given."
import sys
from pathlib import Path

import nbformat
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter

root = Path(__file__).resolve().parent.parent
source, target = map(Path, sys.argv[1:] or (root/"runs"/"paper.ipynb", root/"figures"/"paper.html"))
if not source.exists(): sys.exit(f"found no {source.name} in {source.parent}, expected the executed notebook: papermill nbs/paper.ipynb runs/paper.ipynb")
exporter = HTMLExporter(embed_images=True)
exporter.log.setLevel("ERROR")  # it warns of the alternative texts that are set below
page = BeautifulSoup(exporter.from_notebook_node(nbformat.read(source, as_version=4))[0], "html.parser")
for script in page.find_all("script"): script.decompose()  # MathJax, Mermaid and the like, from other servers: tables and pictures need none
for picture in page.find_all("img"):
    heading = picture.find_previous(["h1", "h2", "h3"])
    picture["alt"] = ". ".join(x.get_text(" ").replace("¶", "").strip(" .\n") for x in (heading, heading and heading.find_next("p")) if x) or "picture"
if outside := [t for t in page.find_all(src=True) + page.find_all("link", href=True) if not t.get("src", t.get("href")).startswith("data:")]: sys.exit(f"found {outside[0]}, expected nothing from outside of the file")
target.write_text(str(page), encoding="utf-8")
print(f"{target.name}: {target.stat().st_size/1e6:.1f} MB, {len(page.find_all('img'))} pictures, {len(page.find_all('table'))} tables")
