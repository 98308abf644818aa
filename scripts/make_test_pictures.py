#!/usr/bin/python3
"""Writes the pictures of the tests. Needs Debian's python3-pil.

tests/data/pictures: JPEGs of four quarters, red, green, blue and white from the upper left on; what a
reader has to say of them can be seen at once. tests/conformance/profiles: a portrait of nobody, a
head and shoulders drawn with two ellipses, in the kinds of pictures that PDFs hold in different ways.

The pictures are committed, so that tests need no Python.
"""
import pathlib

from PIL import Image, ImageDraw

TESTS = pathlib.Path(__file__).resolve().parent.parent / "tests"
QUARTERS = TESTS / "data" / "pictures"
PORTRAITS = TESTS / "conformance" / "profiles"
WALL, FIGURE, COAT = (214, 221, 228), (122, 138, 153), (78, 94, 112)
SMOOTHING = 4


def quarters(width=48, height=32):
    picture = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(picture)
    right, below = width // 2, height // 2
    draw.rectangle((0, 0, right - 1, below - 1), "#FF0000")
    draw.rectangle((right, 0, width - 1, below - 1), "#00FF00")
    draw.rectangle((0, below, right - 1, height - 1), "#0000FF")
    return picture


def portrait(width, height, background):
    """Head and shoulders in front of a wall; drawn larger and scaled down, so that edges are smooth."""
    w, h = width * SMOOTHING, height * SMOOTHING
    picture = Image.new("RGBA", (w, h), background)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((w * 0.06, h * 0.66, w * 0.94, h * 1.4), COAT)
    draw.rounded_rectangle((w * 0.41, h * 0.5, w * 0.59, h * 0.74), w * 0.08, FIGURE)
    draw.ellipse((w * 0.29, h * 0.16, w * 0.71, h * 0.6), FIGURE)
    return picture.resize((width, height), Image.Resampling.BOX)


def main():
    QUARTERS.mkdir(exist_ok=True)
    jpeg = {"format": "JPEG", "quality": 95, "subsampling": 0}
    quarters().save(QUARTERS / "quarters.jpg", **jpeg)
    quarters().save(QUARTERS / "progressive.jpg", progressive=True, **jpeg)
    quarters().convert("L").save(QUARTERS / "gray.jpg", **jpeg)
    quarters().convert("CMYK").save(QUARTERS / "cmyk.jpg", **jpeg)
    whole = portrait(300, 380, WALL).convert("RGB")
    whole.save(PORTRAITS / "portrait.jpg", quality=85, format="JPEG")
    whole.convert("L").save(PORTRAITS / "portrait-gray.jpg", quality=85, format="JPEG")
    portrait(300, 380, (0, 0, 0, 0)).save(PORTRAITS / "portrait-alpha.png", optimize=True)


if __name__ == "__main__":
    main()
