"""Makes the fonts of one role: a variable or a single weight, cut down to the letters of Europe, in three files.

Most pages in English or German need the first file alone; which letters are in which file is
said again in the stylesheets (assets/typeface-*.css), as unicode-range. Two things make the files small beyond what
a subset does. Coordinates are on a grid of 500 units to the em: a quarter of a pixel in the
largest headlines of a phone, and nothing that one sees in text. Kerning is that of
the regular weight, as one table of classes without the pairs that nobody sees: that of the originals, which varies
along all axes, is as large as the outlines.

See fonts.sh for how it is called.
"""
import logging
import sys
from pathlib import Path

from fontTools import subset
from fontTools.otlLib import builder
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer

UNITS = 500
LEAST_KERNING = 12  # units; at 20 px half a pixel
KERNING_STEP = 4  # units
FEATURES = ["liga", "ccmp", "locl", "kern"]

# Fontsource keeps the two Latin blocks apart, so a file of ours comes from one of them.
FILES = {
    "": ("latin", "20-7E,A0,A9,AB,B7,BB,C4,D6,DC,DF,E4,E9,F6,FC,2013,2014,2018-201A,201C-201E,2026,20AC"),
    "-latin": ("latin", "A1-A8,AA,AC,AE-B6,B8-BA,BC-C3,C5-D5,D7-DB,DD,DE,E0-E3,E5-E8,EA-F5,F7-FB,FD-FF,152,153,2022,2039,203A"),
    "-extended": ("latin-ext", "100-151,154-17F,218-21B,1E80-1E85,1E9E,1EF2,1EF3"),
}


def main(packages, to, role, package, cut, style, weight, *axes):
    for ending, (block, letters) in FILES.items():
        source = Path(packages) / package / "files" / f"{package}-{block}-{cut}-{style}.woff2"
        font = narrowed(TTFont(source), dict(limit(axis) for axis in ("wght=" + weight, *axes)))
        keep(font, subset.parse_unicodes(letters))
        scale_upem(font, UNITS)
        pairs = {} if style == "italic" else kerning(font)  # a few words at a time are not worth their weight
        font["GPOS"] = kerning_table(font, pairs) if pairs else newTable("GPOS")
        if not pairs:
            del font["GPOS"]
        rename(font, role)
        file = Path(to) / f"{role}{ending}.woff2"
        font.flavor = "woff2"
        font["head"].modified = font["head"].created  # the same input makes the same file
        font.recalcTimestamp = False
        font.save(file)
        print(f"{file.name}: {file.stat().st_size} bytes, {len(font.getBestCmap())} characters")


def limit(axis):
    name, value = axis.split("=")
    bounds = [float(bound) for bound in value.split(":")]
    return name, bounds[0] if len(bounds) == 1 else tuple(bounds)


def narrowed(font, limits):
    font = instancer.instantiateVariableFont(font, limits, inplace=True)
    if "gvar" in font:  # letters that do not vary are missing there, and the subsetter does not mind only if told
        for glyph in font.getGlyphOrder():
            font["gvar"].variations.setdefault(glyph, [])
    return font


def keep(font, characters):
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 1, 2, 6, 13, 14]
    options.notdef_outline = False
    options.drop_tables += ["STAT", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def kerning(font):
    """All pairs of letters that are kerned: what the first matching subtable of each lookup says, added up."""
    if "GPOS" not in font:
        return {}
    table = font["GPOS"].table
    lookups = {index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "kern"
               for index in record.Feature.LookupListIndex}
    pairs = {}
    for index in sorted(lookups):
        said = {}
        for subtable in table.LookupList.Lookup[index].SubTable:
            if subtable.LookupType == 9:
                subtable = subtable.ExtSubTable
            if subtable.LookupType != 2:
                continue  # kerning that depends on a third letter
            for pair, value in (listed if subtable.Format == 1 else of_classes)(font, subtable):
                said.setdefault(pair, getattr(value, "XAdvance", 0))
        for pair, value in said.items():
            pairs[pair] = pairs.get(pair, 0) + value
    return {pair: round(value / KERNING_STEP) * KERNING_STEP
            for pair, value in pairs.items() if abs(value) >= LEAST_KERNING}


def listed(font, subtable):
    for first, records in zip(subtable.Coverage.glyphs, subtable.PairSet):
        for record in records.PairValueRecord:
            yield (first, record.SecondGlyph), record.Value1


def of_classes(font, subtable):
    first_classes, second_classes = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
    for first in subtable.Coverage.glyphs:
        row = subtable.Class1Record[first_classes.get(first, 0)].Class2Record
        for second in font.getGlyphOrder():
            yield (first, second), row[second_classes.get(second, 0)].Value1


def kerning_table(font, pairs):
    """One subtable of classes: letters that are kerned alike on one side are one class on that side."""
    def classes(side):
        rows = {}
        for pair, value in pairs.items():
            rows.setdefault(pair[side], {})[pair[1 - side]] = value
        alike = {}
        for glyph, row in rows.items():
            alike.setdefault(tuple(sorted(row.items())), []).append(glyph)
        return [tuple(sorted(glyphs)) for glyphs in alike.values()]

    values = {}
    for left in classes(0):
        for right in classes(1):
            value = pairs.get((left[0], right[0]))
            if value:
                values[left, right] = (builder.buildValue({"XAdvance": value}), None)
    gpos = newTable("GPOS")
    table = gpos.table = otTables.GPOS()
    table.Version = 0x00010000
    table.LookupList = otTables.LookupList()
    table.LookupList.Lookup = [builder.buildLookup([
        builder.buildPairPosClassesSubtable(values, font.getReverseGlyphMap())])]
    feature = otTables.FeatureRecord()
    feature.FeatureTag = "kern"
    feature.Feature = otTables.Feature()
    feature.Feature.FeatureParams = None
    feature.Feature.LookupListIndex = [0]
    table.FeatureList = otTables.FeatureList()
    table.FeatureList.FeatureRecord = [feature]
    table.ScriptList = otTables.ScriptList()
    table.ScriptList.ScriptRecord = [script(tag) for tag in ("DFLT", "latn")]
    return gpos


def script(tag):
    record = otTables.ScriptRecord()
    record.ScriptTag = tag
    record.Script = otTables.Script()
    record.Script.LangSysRecord = []
    language = record.Script.DefaultLangSys = otTables.DefaultLangSys()
    language.LookupOrder = None
    language.ReqFeatureIndex = 0xFFFF
    language.FeatureIndex = [0]
    return record


def rename(font, role):
    """The Open Font License reserves the names of some of the originals to the originals."""
    family = "Linecaster " + role.replace("-", " ").title()
    for record in list(font["name"].names):
        if record.nameID in (1, 6):
            record.string = family if record.nameID == 1 else family.replace(" ", "")


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    main(*sys.argv[1:])
