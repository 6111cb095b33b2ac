#!/usr/bin/env python3
"""Writes advances.txt: how wide each character of Inter and JetBrains Mono is, so that pictures are measured without a font engine.

usage: resources/metrics/make_metrics.py > resources/theme/advances.txt      (needs fonts-inter and fonts-jetbrains-mono)

A line "inter-400 2048" names a font, its weight and the units of one em; each line below it is a first code point (hexadecimal) and the
advance widths of it and those that follow. Only Python's own library is used: the four tables that matter are short.
"""
import struct

FONTS = [
    ("inter-400", "/usr/share/fonts/opentype/inter/Inter-Regular.otf"),
    ("inter-500", "/usr/share/fonts/opentype/inter/Inter-Medium.otf"),
    ("inter-600", "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf"),
    ("mono-400", "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf"),
]
# Latin, Greek, Cyrillic; dashes, quotes, bullets, spaces; currency; arrows; a few operators; ticks.
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x391, 0x3C9), (0x410, 0x44F), (0x2002, 0x200A), (0x2010, 0x2027), (0x202F, 0x203A),
          (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2190, 0x2199), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265), (0x2713, 0x2717)]


def tables(data):
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(count))
    return {tag.decode(): data[offset:offset + length] for tag, _, offset, length in records}


def glyphs_of_characters(cmap):
    """Code point to glyph, from the widest Unicode subtable of format 4 or 12."""
    found = {}
    for i in range(struct.unpack_from(">H", cmap, 2)[0]):
        platform, _, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * i)
        form = struct.unpack_from(">H", cmap, offset)[0]
        if platform not in (0, 3):
            continue
        if form == 12:
            for group in range(struct.unpack_from(">L", cmap, offset + 12)[0]):
                first, last, glyph = struct.unpack_from(">LLL", cmap, offset + 16 + 12 * group)
                found.update((first + k, glyph + k) for k in range(last - first + 1))
        elif form == 4:
            segments = struct.unpack_from(">H", cmap, offset + 6)[0] // 2
            ends = offset + 14
            starts, deltas, ranges = (ends + 2 + 2 * segments * k for k in (1, 2, 3))
            for k in range(segments):
                last, first = (struct.unpack_from(">H", cmap, at + 2 * k)[0] for at in (ends, starts))
                delta, step = (struct.unpack_from(">H", cmap, at + 2 * k)[0] for at in (deltas, ranges))
                for code in range(first, min(last, 0xFFFE) + 1):
                    glyph = code if step == 0 else struct.unpack_from(">H", cmap, ranges + 2 * k + step + 2 * (code - first))[0]
                    if glyph:
                        found.setdefault(code, (glyph + delta) & 0xFFFF)
    return found


def advances(path):
    with open(path, "rb") as file:
        table = tables(file.read())
    em = struct.unpack_from(">H", table["head"], 18)[0]
    count = struct.unpack_from(">H", table["hhea"], 34)[0]
    glyphs = glyphs_of_characters(table["cmap"])
    return em, {code: struct.unpack_from(">H", table["hmtx"], 4 * min(glyph, count - 1))[0] for code, glyph in glyphs.items()}


for name, path in FONTS:
    em, widths = advances(path)
    print(name, em)
    for first, last in RANGES:
        run = []
        for code in range(first, last + 2):
            if code <= last and code in widths:
                run.append(str(widths[code]))
            elif run:
                print(f"{code - len(run):x}", *run)
                run = []
