"""Makes this folder's fonts from Noto Sans and Noto Sans Arabic (SIL Open Font License 1.1), as
Debian's `fonts-noto-core` brings them: the letters that Atkinson Hyperlegible does not have.
Run from the project's folder, with fonttools and brotli: python3 src/i18n/letters/subset.py
"""

from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/truetype/noto")
TARGET = Path("src/i18n/letters")
WEIGHTS = {400: "Regular", 700: "Bold"}
SCRIPTS = {
    "arabic": ("NotoSansArabic", [*range(0x600, 0x700), *range(0x750, 0x780)]),
    "cyrillic": ("NotoSans", [0x2BC, *range(0x400, 0x460), 0x490, 0x491, 0x492, 0x493, 0x49A, 0x49B,
                              0x4A2, 0x4A3, 0x4AE, 0x4AF, 0x4B0, 0x4B1, 0x4D8, 0x4D9, 0x4E8, 0x4E9, 0x2116, 0x20B4]),
}

for script, (name, unicodes) in SCRIPTS.items():
    for weight, style in WEIGHTS.items():
        font = TTFont(SOURCE / f"{name}-{style}.ttf")
        options = Options(hinting=False, notdef_outline=True)
        options.layout_features = ["kern", "ccmp", "mark", "mkmk", "init", "medi", "fina", "isol", "rlig", "calt", "locl"]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=unicodes)
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(TARGET / f"{script}-{weight}.woff2")
