"""Makes this folder's fonts from @fontsource/atkinson-hyperlegible (SIL Open Font License 1.1).

For each weight: `text-*.woff2` (unhinted, with a narrow no-break space) and `zero-*.woff2`
(one glyph: the zero without its slash, for running text).
Run from the project's folder, with fonttools and brotli: python3 src/ui/fonts/subset.py
"""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCE = Path("node_modules/@fontsource/atkinson-hyperlegible/files")
TARGET = Path("src/ui/fonts")
NARROW_SPACE = 0x202F
NARROW_WIDTH = 140
# The counter of each weight's zero: left, right, bottom, top, and how far its curves reach.
COUNTERS = {400: (151, 497, 62, 606, 88, 131), 700: (201, 461, 101, 567, 59, 122)}


def text(weight):
    font = TTFont(SOURCE / f"atkinson-hyperlegible-latin-{weight}-normal.woff2")
    options = Options(hinting=False, layout_features=["kern", "ccmp", "mark", "tnum"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[c for c in font.getBestCmap() if c not in (0x2191, 0x2193, 0xFFFD)])
    subsetter.subset(font)
    add_narrow_space(font)
    font.flavor = "woff2"
    font.save(TARGET / f"text-{weight}.woff2")
    return font


def add_narrow_space(font):
    name = "uni202F"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = TTGlyphPen(None).glyph()
    font["hmtx"][name] = (NARROW_WIDTH, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[NARROW_SPACE] = name


def zero(weight, text_font):
    left, right, bottom, top, reach, rise = COUNTERS[weight]
    middle = (left + right) // 2
    centre = 335
    glyph_set = text_font.getGlyphSet()
    source = text_font["glyf"][text_font.getBestCmap()[0x30]]
    points, ends, flags = source.getCoordinates(text_font["glyf"])
    pen = TTGlyphPen(None)
    outer = list(zip(points, flags))[: ends[0] + 1]
    draw(pen, outer)
    draw(
        pen,
        [
            ((middle, bottom), 1), ((middle + reach, bottom), 0), ((right, centre - rise), 0),
            ((right, centre), 1), ((right, centre + rise), 0), ((middle + reach, top), 0),
            ((middle, top), 1), ((middle - reach, top), 0), ((left, centre + rise), 0),
            ((left, centre), 1), ((left, centre - rise), 0), ((middle - reach, bottom), 0),
        ],
    )
    advance = glyph_set[text_font.getBestCmap()[0x30]].width
    builder = FontBuilder(text_font["head"].unitsPerEm, isTTF=True)
    # A browser may shape « 100 % » in one go with this face: its space must have the right width.
    builder.setupGlyphOrder([".notdef", "zero", "uni202F"])
    builder.setupCharacterMap({0x30: "zero", NARROW_SPACE: "uni202F"})
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf({".notdef": empty, "zero": pen.glyph(), "uni202F": empty})
    edge = min(point[0] for point, _ in outer)
    builder.setupHorizontalMetrics(
        {".notdef": (advance, 0), "zero": (advance, edge), "uni202F": (NARROW_WIDTH, 0)}
    )
    hhea = text_font["hhea"]
    builder.setupHorizontalHeader(ascent=hhea.ascent, descent=hhea.descent)
    builder.setupOS2(sTypoAscender=hhea.ascent, sTypoDescender=hhea.descent, usWinAscent=hhea.ascent, usWinDescent=-hhea.descent, usWeightClass=weight)
    builder.setupNameTable({"familyName": "Trainer Zero", "styleName": str(weight)})
    builder.setupPost(keepGlyphNames=False)
    builder.font.flavor = "woff2"
    builder.save(TARGET / f"zero-{weight}.woff2")


def draw(pen, contour):
    start = contour[0][0]
    pen.moveTo(start)
    off = []
    for point, on_curve in [*contour[1:], (start, 1)]:
        if not on_curve:
            off.append(point)
        elif off:
            pen.qCurveTo(*off, point)
            off = []
        else:
            pen.lineTo(point)
    pen.closePath()


for each in (400, 700):
    zero(each, text(each))
