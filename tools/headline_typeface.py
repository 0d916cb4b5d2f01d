"""Makes src/main/resources/cards/newsreader-bold.ttf, the one typeface that cards and icons are drawn with.

    npm pack @fontsource-variable/newsreader@5.3.0 && tar xzf fontsource-variable-newsreader-5.3.0.tgz
    pip install fonttools brotli
    python3 tools/headline_typeface.py package/files src/main/resources/cards/newsreader-bold.ttf

Of the variable font: bold, as cut for 48 points; Latin, Latin-1 and Latin Extended-A; outlines without parts of other
outlines, and the kerning of English as a plain table, since cards.Typeface reads no more than that.
"""
import sys
from fontTools.merge import Merger
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib import instancer

LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100)) | {
    0x131, 0x152, 0x153, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x2032,
    0x2033, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2212}
EXTENDED = set(range(0x100, 0x180)) | {0x218, 0x219, 0x21A, 0x21B, 0x1E9E}
LEAST_KERN = 8  # in units of 2,000 to the em: less is not seen


def instance(source, target, points):
    font = instancer.instantiateVariableFont(TTFont(source), {"wght": 700, "opsz": 48})
    options = Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["STAT", "DSIG", "gasp", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    font.flavor = None
    font.save(target)


def kerning(font):
    """The pairs of the feature kern, by the names of their glyphs."""
    gpos, pairs = font["GPOS"].table, {}
    lookups = {i for r in gpos.FeatureList.FeatureRecord if r.FeatureTag == "kern" for i in r.Feature.LookupListIndex}
    for table in (t for i in sorted(lookups) for t in gpos.LookupList.Lookup[i].SubTable):
        table = table.ExtSubTable if table.LookupType == 9 else table
        if table.LookupType != 2:
            continue
        for index, first in enumerate(table.Coverage.glyphs):
            if table.Format == 1:
                for record in table.PairSet[index].PairValueRecord:
                    pairs.setdefault((first, record.SecondGlyph), advance(record))
            else:
                records = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
                for second in font.getGlyphOrder():
                    pairs.setdefault((first, second), advance(records[table.ClassDef2.classDefs.get(second, 0)]))
    return pairs


def advance(record):
    return getattr(record.Value1, "XAdvance", 0) if record.Value1 else 0


def flatten(font):
    glyphs = font.getGlyphSet()
    for name in font.getGlyphOrder():
        if font["glyf"][name].isComposite():
            recorded = DecomposingRecordingPen(glyphs)
            glyphs[name].draw(recorded)
            pen = TTGlyphPen(None)
            recorded.replay(pen)
            font["glyf"][name] = pen.glyph()


def main(folder, target):
    parts = {"latin": LATIN, "latin-ext": EXTENDED}
    for name, points in parts.items():
        instance(f"{folder}/newsreader-{name}-standard-normal.woff2", f"{name}.ttf", points)
    latin = TTFont("latin.ttf")
    names = {glyph: point for point, glyph in latin.getBestCmap().items()}
    plain = {glyph for glyph, point in names.items() if point < 0x7F or point > 0x2000}
    pairs = {p: v for p, v in kerning(latin).items() if abs(v) >= LEAST_KERN and set(p) <= plain}
    for name in parts:
        part = TTFont(f"{name}.ttf")
        for table in ("GPOS", "GSUB"):
            if table in part:
                del part[table]
        part.save(f"{name}.ttf")
    font = Merger().merge([f"{name}.ttf" for name in parts])
    flatten(font)
    merged = font.getBestCmap()
    kern = KernTable_format_0()
    kern.version, kern.coverage, kern.apple, kern.tupleIndex = 0, 1, False, None
    kern.kernTable = {(merged[names[a]], merged[names[b]]): v for (a, b), v in pairs.items()}
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [kern]
    font["post"].formatType = 3.0
    font["name"].names = [record for record in font["name"].names if record.nameID in (0, 13, 14)]
    font.save(target)


main(*sys.argv[1:])
