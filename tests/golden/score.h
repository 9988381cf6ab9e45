// SPDX-License-Identifier: GPL-3.0-or-later
// Compares what was recognised with labels, as the labels' own scorer does.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace gongbao::test {

struct Score
{
    int hits = 0;
    int total = 0;
    QStringList misses;

    void count(bool hit, const QString& what)
    {
        ++total;
        hits += hit ? 1 : 0;
        if (!hit) {
            misses.append(what);
        }
    }
    [[nodiscard]] double share() const { return static_cast<double>(hits) / total; }
};

/// Whether the places of documents in the source count; those of a text differ from a PDF's.
enum class Lines { Count, Aside };

/// Both in the form of docs/parse-json.md. Width and spaces do not count, nor what @p gold leaves
/// out.
[[nodiscard]] Score compare(const QJsonObject& gold, const QJsonObject& parsed, Lines lines);

} // namespace gongbao::test
