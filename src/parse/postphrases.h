// SPDX-License-Identifier: GPL-3.0-or-later
// Posts as 任免 documents name them, with what is said of their term.
#pragma once

#include "model/date.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace gongbao::parse {

/// What is said of how long an appointment is for.
struct TermPhrase
{
    bool probation = false;   ///< 试用期一年
    bool secondment = false;  ///< 挂职, 挂职一年
    QString length;           ///< 一年, 6个月; empty where none is given
    std::optional<Date> from; ///< 从2025年1月起计算

    [[nodiscard]] bool isEmpty() const { return !probation && !secondment && !from; }
};

/// Reads it from a lineKey() that may say anything else besides. What ends (试用期满) and the names
/// of rules in 《》 do not count.
[[nodiscard]] TermPhrase readTerm(QStringView key);

struct PostPhrase
{
    QString post; ///< without 职务 and without a note on the term
    TermPhrase term;
};

/// Reads a post as printed, without white space: 副局长（试用期一年）. 原职务 and 现任职务 name
/// none.
[[nodiscard]] PostPhrase readPost(QStringView printed);

/// Whether it is the post that was named before: 该, 上述 of 该职务, 上述职务.
[[nodiscard]] bool namesPostBefore(QStringView key);

/// How many units of a lineKey() are words for holding a post before it: 兼任的, 原任
[[nodiscard]] qsizetype holdingLength(QStringView key);

/// Whether it ends as posts do: 局长, 主任, 书记 …
[[nodiscard]] bool endsLikePost(QStringView key);

/// The posts of a list: 甲局局长、乙局局长 → both; 甲局、乙局局长 stays one.
[[nodiscard]] QStringList splitPosts(const QString& posts);

} // namespace gongbao::parse
