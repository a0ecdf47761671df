"""Make the notebooks' pictures light: a palette where the eye sees no difference, or JPEG."""

import base64
import sys
from io import BytesIO
from pathlib import Path

import nbformat
from PIL import Image

from mxa.study.figure_style import with_palette

ROOT = Path(__file__).resolve().parent.parent


def on_white(picture):
    "Without transparency."
    picture = picture.convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(white, picture).convert("RGB")


def written(picture, kind, **how):
    "The bytes of a picture's file."
    file = BytesIO()
    picture.save(file, kind, optimize=True, **how)
    return file.getvalue()


def light(data):
    "What a PNG becomes, by the kind of its output: with a palette, or a much smaller JPEG."
    picture = on_white(Image.open(BytesIO(data)))
    png = min(data, written(with_palette(picture), "PNG"), key=len)
    jpeg = written(picture, "JPEG", quality=85)
    if len(jpeg) < len(png) * 2 / 3:
        return {"image/jpeg": jpeg}
    return {"image/png": png}


def lighten(notebook):
    "Replace the pictures of a notebook's outputs; True where one has changed."
    changed = False
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    for output in outputs:
        text = output.get("data", {}).get("image/png")
        if text is None:
            continue
        found = light(base64.b64decode(text))
        if found != {"image/png": base64.b64decode(text)}:
            del output["data"]["image/png"]
            for kind, smaller in found.items():
                end = "\n" if kind == "image/png" else ""  # as IPython ends them
                output["data"][kind] = base64.b64encode(smaller).decode() + end
            changed = True
    return changed


def main():
    files = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "nbs").rglob("*.ipynb"))
    for file in files:
        notebook = nbformat.read(file, as_version=4)
        if lighten(notebook):
            nbformat.write(notebook, file)


if __name__ == "__main__":
    main()
