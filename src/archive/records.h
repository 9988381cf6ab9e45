// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the archive as the layers above see them: plain values, free to copy between threads.
#pragma once

#include "model/issue.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace gongbao::archive {

/// Row ids, stable for the life of the archive; never 0.
using IssueId = qint64;
using DocumentId = qint64;
using CollectionId = qint64;
using SettlingId = qint64;
using HighlightId = qint64;

struct IssueRecord
{
    IssueId id = 0;
    QString gazette;
    std::optional<int> year;
    std::optional<int> number;
    std::optional<int> totalNumber;
    std::optional<Date> published;
    QString frequency;
    QString fileName;
    QByteArray sha256; ///< of the original file
    QDateTime importedAt;
    int version = 1; ///< of the same gazette, year and number; the highest is the current one
    int documents = 0;
    int findings = 0;
    int openFindings = 0; ///< those of them that nobody settled
};

/// What a list shows of a document.
struct DocumentRecord
{
    DocumentId id = 0;
    IssueId issueId = 0;
    QString title;
    QString number; ///< normalised; empty where it has none
    QStringList issuers;
    std::optional<Date> date;
    QString kind;
    QString category;
    QString gazette;
    std::optional<int> year; ///< of the issue
    std::optional<int> issueNumber;
    std::optional<int> page; ///< as the 目录 prints it
    bool starred = false;
    bool corrected = false; ///< by hand, see corrections.h
};

/// How many documents a name stands for: of a body, kind, category, tag …
struct NameCount
{
    QString name;
    int documents = 0;
    QStringList variants = {}; ///< of a body: the other forms in which documents print its name
};

/// Narrows a list or a search; what is unset does not.
struct DocumentFilter
{
    std::optional<IssueId> issue = {};
    QString gazette = {};
    std::optional<int> year = {}; ///< of the issue
    QString body = {};
    QString kind = {};
    QString category = {};
    std::optional<Date> from = {}; ///< 成文日期, inclusive
    std::optional<Date> to = {};   ///< inclusive; 2021 means to the end of 2021
    bool starred = false;
    bool highlighted = false; ///< see highlights.h
    QString tag = {};
    std::optional<CollectionId> collection = {}; ///< with those below it
    bool recentlyRead = false;                   ///< see keeping.h

    friend bool operator==(const DocumentFilter&, const DocumentFilter&) = default;
};

/// Whether people's marks narrow it, which the search index knows nothing of.
[[nodiscard]] inline bool isOfMarks(const DocumentFilter& filter)
{
    return filter.starred || filter.highlighted || !filter.tag.isEmpty() || filter.collection ||
           filter.recentlyRead;
}

/// By date newest first, or best first and then newest; or by a column, whose equals stand newest
/// first.
enum class Order {
    Date,
    Relevance,
    Oldest,
    NumberUp,
    NumberDown,
    TitleUp,
    TitleDown,
    BodyUp,
    BodyDown,
};

} // namespace gongbao::archive
