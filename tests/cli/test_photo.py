"""The photo of a person: where it is looked for, what is said of files that are none, how it is seen."""

import json
import os
import shutil
import struct
import subprocess
import unittest
import zlib

from support import OK, PROFILE_ERRORS, SOURCE, ProgramTest

PICTURES = SOURCE / "tests/data/pictures"
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
# What stands in the corners of quarters.jpg: upper left, upper right, lower left, lower right.
QUARTERS = (RED, GREEN, BLUE, WHITE)
# Which of them are seen there when the file says orientation 1 to 8, as Exif 2.32 4.6.4 tells.
SEEN = {
    1: (RED, GREEN, BLUE, WHITE),
    2: (GREEN, RED, WHITE, BLUE),
    3: (WHITE, BLUE, GREEN, RED),
    4: (BLUE, WHITE, RED, GREEN),
    5: (RED, BLUE, GREEN, WHITE),
    6: (BLUE, RED, WHITE, GREEN),
    7: (WHITE, GREEN, BLUE, RED),
    8: (GREEN, WHITE, RED, BLUE),
}


def profile(photo):
    return f'[person]\nname = "Ada Example"\nphoto = {json.dumps(photo)}\n[person.contact]\nlocation = "Oslo"\n'


def exif(orientation):
    """The segment of a JPEG that says how the camera was held."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    content = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def png(width, height, color, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class PhotoTest(ProgramTest):
    def picture(self, name):
        shutil.copy(PICTURES / name, self.folder / name)
        return self.folder / name

    def refused(self, photo):
        """The only problem of a profile with this photo."""
        self.write("me.toml", profile(photo))
        out, _ = self.expect(PROFILE_ERRORS, "check", "me.toml", "--diagnostics", "json")
        [problem] = json.loads(out)
        place = problem["place"]
        marked = (self.folder / "me.toml").read_bytes()[place["begin"] : place["end"]].decode()
        self.assertEqual((problem["code"], marked), ("CV0120", json.dumps(photo)))
        self.assertTrue(problem["hints"])
        return problem["message"]


class Looking(PhotoTest):
    def test_a_photo_is_a_figure_read_after_the_name(self):
        self.picture("quarters.jpg")
        self.write("me.toml", profile("quarters.jpg"))
        # In classic a contact stands on the name's line, behind a space.
        for layout, items_before in (("academic", 1), ("classic", 3), ("modern", 1)):
            dump, _ = self.expect(OK, "render", "me.toml", "-l", layout, "--dump", "pages")
            self.assertIn('figure in 0 alt "Photo of Ada Example"', dump)
            items = [line.split()[0] for line in dump.split("page 1\n")[1].splitlines()]
            self.assertEqual(items.index("image"), items_before)
            self.assertIn("48x32 rgb jpeg", dump)

    def test_others_say_that_they_do_not_show_it_and_do_not_look_for_it(self):
        self.write("me.toml", profile("missing.jpg"))
        for layout in ("compact", "harvard", "onepage", "plain"):
            out, _ = self.expect(OK, "check", "me.toml", "-l", layout, "--diagnostics", "json")
            self.assertEqual([problem["code"] for problem in json.loads(out)], ["CV0210"])

    def test_the_path_is_relative_to_the_file_that_names_it(self):
        self.write("me.toml", 'include = "person/ada.toml"\n')
        self.write("person/ada.toml", profile("quarters.jpg"))
        shutil.copy(PICTURES / "quarters.jpg", self.folder / "person")
        self.expect(OK, "render", "me.toml")
        self.write("me.toml", profile(""))
        self.expect(OK, "render", "me.toml", "--set", "person.photo=person/quarters.jpg")

    def test_nothing_outside_the_folder_of_the_profile_is_read(self):
        inside = self.folder / "cv"
        inside.mkdir()
        self.picture("quarters.jpg")
        os.symlink("../quarters.jpg", inside / "link.jpg")
        for photo in ("../quarters.jpg", "link.jpg", str(self.folder / "quarters.jpg"), "/dev/zero"):
            self.write("cv/me.toml", profile(photo))
            _, err = self.expect(PROFILE_ERRORS, "render", "cv/me.toml")
            self.assertIn("CV0120", err)

    def test_the_same_photo_gives_the_same_bytes(self):
        self.write("photo.png", png(40, 40, 6, b"".join(b"\0" + bytes(range(160)) for _ in range(40))))
        self.write("me.toml", profile("photo.png"))
        first, second = (self.run_program("render", "me.toml", "-o", "-").stdout for _ in range(2))
        self.assertEqual(first, second)
        self.assertIn(b"/SMask", first)


class Refusing(PhotoTest):
    def test_what_is_no_usable_picture_is_told_for_what_it_is(self):
        whole = (PICTURES / "quarters.jpg").read_bytes()
        sound = png(2, 2, 2, b"\0RGBrgb\0RGBrgb")
        arithmetic = whole.replace(b"\xff\xc0", b"\xff\xc9")
        for name, data, message in (
            ("empty.jpg", b"", '"empty.jpg" is empty'),
            ("a.webp", b"RIFF\x24\0\0\0WEBPVP8 ", '"a.webp" is a WebP picture, not a JPEG or PNG picture'),
            ("a.gif", b"GIF89a", '"a.gif" is a GIF picture, not a JPEG or PNG picture'),
            ("a.svg", b"<svg/>", '"a.svg" is an SVG drawing, not a JPEG or PNG picture'),
            ("a.heic", b"\0\0\0\x18ftypheic", '"a.heic" is a HEIC picture, not a JPEG or PNG picture'),
            ("me.toml", None, '"me.toml" is neither a JPEG nor a PNG picture'),
            ("short.jpg", whole[:-40], '"short.jpg" ends before the picture does'),
            ("short.png", sound[:-10], '"short.png" ends before the picture does'),
            ("crc.png", sound.replace(b"IDAT", b"IDAx"), '"crc.png" is damaged: IDAx: CRC error'),
            ("cmyk.jpg", (PICTURES / "cmyk.jpg").read_bytes(), '"cmyk.jpg" has the four colours of print (CMYK)'),
            ("c.jpg", arithmetic, '"c.jpg" is a JPEG with arithmetic coding, which PDFs cannot hold'),
            (
                "bomb.png",
                png(30000, 30000, 2, bytes(100000)),
                '"bomb.png" has 30000 × 30000 pixels, more than 50 million',
            ),
        ):
            with self.subTest(name):
                if data is not None:
                    self.write(name, data)
                self.assertEqual(self.refused(name), message)

    def test_a_missing_photo_is_told_with_the_nearest(self):
        self.picture("quarters.jpg")
        self.assertEqual(self.refused("quarter.jpg"), 'there is no file "quarter.jpg"')
        _, err = self.expect(PROFILE_ERRORS, "check", "me.toml")
        self.assertIn('did you mean "quarters.jpg"?', err)


@unittest.skipUnless(shutil.which("pdftoppm"), "needs poppler-utils")
class Seeing(PhotoTest):
    def corners(self, photo):
        """The colours near the corners of the photo, as poppler draws it, and its width and height in pt."""
        self.write("me.toml", profile(photo))
        dump, _ = self.expect(OK, "render", "me.toml", "--dump", "pages")
        [line] = [line for line in dump.splitlines() if line.startswith("  image ")]
        x, y = map(float, line.split()[1].split(","))
        width, height = map(float, line.split()[2].split("x"))
        self.expect(OK, "render", "me.toml", "-o", "me.pdf")
        command = ["pdftoppm", "-r", "72", "-singlefile", "me.pdf", "page"]
        subprocess.run(command, cwd=self.folder, check=True, timeout=60)
        kind, size, _, pixels = (self.folder / "page.ppm").read_bytes().split(b"\n", 3)
        self.assertEqual(kind, b"P6")
        across = int(size.split()[0])

        def color(part_x, part_y):
            at = 3 * (int(y + part_y * height) * across + int(x + part_x * width))
            return tuple(pixels[at : at + 3])

        return [color(a, b) for b in (0.2, 0.8) for a in (0.2, 0.8)], (width, height)

    def test_a_photo_is_seen_as_the_camera_was_held(self):
        whole = (PICTURES / "quarters.jpg").read_bytes()
        for orientation, seen in SEEN.items():
            with self.subTest(orientation):
                self.write("photo.jpg", whole[:2] + exif(orientation) + whole[2:])
                corners, (width, height) = self.corners("photo.jpg")
                self.assertEqual(width > height, orientation < 5)
                for color, expected in zip(corners, seen):
                    for part, wanted in zip(color, expected):
                        self.assertAlmostEqual(part, wanted, delta=12)

    def test_every_kind_of_picture_is_seen_in_its_colours(self):
        rows = b"".join(
            b"\0" + left * 24 + right * 24
            for left, right in ((b"\xff\0\0", b"\0\xff\0"), (b"\0\0\xff", b"\xff\xff\xff"))
            for _ in range(16)
        )
        self.write("photo.png", png(48, 32, 2, rows))
        self.picture("progressive.jpg")
        self.picture("gray.jpg")
        gray = [(round(0.299 * r + 0.587 * g + 0.114 * b),) * 3 for r, g, b in QUARTERS]
        for photo, expected in (("photo.png", QUARTERS), ("progressive.jpg", QUARTERS), ("gray.jpg", gray)):
            with self.subTest(photo):
                for color, wanted in zip(self.corners(photo)[0], expected):
                    for part, value in zip(color, wanted):
                        self.assertAlmostEqual(part, value, delta=12)

    def test_the_page_is_seen_through_what_is_transparent(self):
        self.write("photo.png", png(2, 1, 6, b"\0\xff\0\0\xff\xff\0\0\0"))
        (left, right, *_), _ = self.corners("photo.png")
        self.assertEqual((left, right), (RED, WHITE))


if __name__ == "__main__":
    unittest.main()
