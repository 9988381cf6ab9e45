// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/shaping.h"

#include "publish/linebreaks.h"
#include "text/characters.h"

#include <QChar>

#include <algorithm>

namespace gongbao::publish {

namespace {

/// Full-width marks have a blank half to give away; proportional ones have not.
constexpr float kFullWidth = 0.9F;

QString printable(const QString& text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text) {
        const bool steering = c == u'\uFEFF' || c == u'\u200B' || c == u'\u2060';
        if (c == u'\t') {
            kept.append(u' ');
        } else if (c.category() != QChar::Other_Control && !steering) {
            kept.append(c);
        }
    }
    return kept;
}

/// Whether @p c is drawn onto or chooses the shape of the character before it.
bool joinsPrevious(char32_t c)
{
    return QChar::isMark(c) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xE0100 && c <= 0xE01EF);
}

/// Puts a sign for each character of the part into @p buffer.
void addMissingSigns(hb_buffer_t* buffer, QStringView text, qsizetype start, qsizetype end)
{
    for (qsizetype i = start; i < end;) {
        const char32_t c = text::codePointAt(text, i);
        if (i == start || !joinsPrevious(c)) {
            hb_buffer_add(buffer, kMissingSign, static_cast<unsigned>(i));
        }
        i += text::unitCount(c);
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
}

bool isBlank(QStringView text)
{
    return text::trimmed(text).isEmpty();
}

/// What line setting needs to know of each cluster besides its glyphs.
void classify(ShapedText& shaped)
{
    const std::vector<bool> breaks = lineBreaks(shaped.text);
    bool previousIsWord = false;
    for (Cluster& cluster : shaped.clusters) {
        const char32_t c = text::codePointAt(shaped.text, cluster.start);
        const bool isWord = text::isWordCharacter(c) && !text::isHan(c);
        cluster.breakBefore = breaks[static_cast<size_t>(cluster.start)];
        cluster.spreadBefore =
            cluster.start > 0 && !(isWord && previousIsWord) && (cluster.breakBefore || !isWord);
        cluster.isSpace = isBlank(shaped.textOf(cluster));
        cluster.blank = cluster.advance >= kFullWidth ? blankSide(c) : BlankSide::None;
        previousIsWord = isWord;
    }
}

} // namespace

double ShapedText::width() const
{
    double sum = 0;
    for (const Cluster& cluster : clusters) {
        sum += cluster.advance;
    }
    return sum;
}

Shaper::Shaper(FontSet& fonts)
    : m_fonts(fonts)
    , m_buffer(hb_buffer_create())
    , m_language(hb_language_from_string("zh-Hans", -1))
{
}

ShapedTextPtr Shaper::shape(const QString& text, TypeRole role)
{
    auto shaped = std::make_shared<ShapedText>();
    shaped->text = printable(text);
    const QStringView view(shaped->text);
    shaped->clusters.reserve(static_cast<size_t>(view.size()));
    shaped->glyphs.reserve(static_cast<size_t>(view.size()));

    qsizetype runStart = 0;
    FontSet::Choice run;
    for (qsizetype i = 0; i < view.size();) {
        const char32_t c = text::codePointAt(view, i);
        if (i == 0 || !joinsPrevious(c)) {
            const FontSet::Choice choice = m_fonts.faceFor(role, c);
            if (i > runStart && (choice.face != run.face || choice.drawable != run.drawable)) {
                shapeRun(*shaped, runStart, i, run);
                runStart = i;
            }
            run = choice;
        }
        i += text::unitCount(c);
    }
    if (runStart < view.size()) {
        shapeRun(*shaped, runStart, view.size(), run);
    }
    classify(*shaped);
    return shaped;
}

void Shaper::shapeRun(ShapedText& shaped, qsizetype start, qsizetype end, FontSet::Choice choice)
{
    hb_buffer_t* buffer = m_buffer.get();
    hb_buffer_clear_contents(buffer);
    if (choice.drawable) {
        hb_buffer_add_utf16(buffer, reinterpret_cast<const uint16_t*>(shaped.text.utf16()),
                            static_cast<int>(shaped.text.size()), static_cast<unsigned>(start),
                            static_cast<int>(end - start));
    } else {
        addMissingSigns(buffer, shaped.text, start, end);
    }
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, m_language);
    hb_shape(choice.face->font(), buffer, nullptr, 0);

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const auto em = [&](hb_position_t units) {
        return static_cast<float>(choice.face->thousandths(units) / 1000);
    };
    for (unsigned i = 0; i < count; ++i) {
        const int cluster = static_cast<int>(infos[i].cluster);
        if (i == 0 || cluster != shaped.clusters.back().start) {
            if (i > 0) {
                shaped.clusters.back().length = cluster - shaped.clusters.back().start;
            }
            shaped.clusters.push_back({.face = choice.face,
                                       .start = cluster,
                                       .firstGlyph = static_cast<int>(shaped.glyphs.size()),
                                       .drawable = choice.drawable});
        }
        shaped.glyphs.push_back({.id = infos[i].codepoint,
                                 .advance = em(positions[i].x_advance),
                                 .xOffset = em(positions[i].x_offset),
                                 .yOffset = em(positions[i].y_offset)});
        Cluster& current = shaped.clusters.back();
        current.advance += shaped.glyphs.back().advance;
        ++current.glyphCount;
    }
    if (count > 0) {
        Cluster& last = shaped.clusters.back();
        last.length = static_cast<int>(end) - last.start;
    }
}

} // namespace gongbao::publish
