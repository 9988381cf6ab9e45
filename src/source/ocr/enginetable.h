// SPDX-License-Identifier: GPL-3.0-or-later
// The table (TSV) that Tesseract answers with: blocks, paragraphs, lines and words with their
// boxes.
#pragma once

#include <QByteArray>
#include <QList>
#include <QRect>
#include <QString>

#include <optional>

namespace gongbao::source::ocr {

struct EngineWord
{
    QString text{};
    QRect box{};           ///< pixels; only its left edge is to be relied on
    double confidence = 0; ///< percent
};

struct EngineLine
{
    QRect box{}; ///< pixels
    QList<EngineWord> words{};
};

/// Lines without words are left out. nullopt for what is no such table, or has places outside
/// @p page. Pure; any thread.
[[nodiscard]] std::optional<QList<EngineLine>> toEngineLines(const QByteArray& table, QSize page);

} // namespace gongbao::source::ocr
