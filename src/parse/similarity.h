// SPDX-License-Identifier: GPL-3.0-or-later
// How alike two titles are, as gazettes misprint them.
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace gongbao::parse {

/// Titles as similar as this are taken for the same.
inline constexpr double kSameTitle = 0.85;
/// Titles are compared where they begin alike; where very much does, only so many are.
inline constexpr int kMostTitleSearches = 200;

/// A title's lineKey() with its pairs of neighbouring characters: made once, compared often.
struct TitlePairs
{
    explicit TitlePairs(QString titleKey);

    QString key;
    std::vector<quint32> pairs; ///< sorted; what stands twice is there twice
};

/// Share of the pairs of neighbouring characters that both lineKey()s have: 1 the same, 0 nothing
/// in common. Punctuation does not count.
[[nodiscard]] double similarity(const TitlePairs& a, const TitlePairs& b);
[[nodiscard]] double similarity(QStringView keyA, QStringView keyB);

/// Share of @p part's pairs that stand in @p whole.
[[nodiscard]] double containment(const TitlePairs& part, const TitlePairs& whole);
[[nodiscard]] double containment(QStringView part, QStringView whole);

} // namespace gongbao::parse
