// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a clause of a 任免 document names, and what it says behind them.
#pragma once

#include "parse/clauses.h"

#include <QList>
#include <QStringList>

namespace gongbao::parse {

struct Appointees
{
    QStringList names; ///< empty where none are named
    Words rest;        ///< what stands behind them
};

/// The names that all of @p words are, with 同志 or 等同志 behind or not.
[[nodiscard]] QStringList namesIn(const Words& words);

/// 张三同志某职务, 张三的某职务, 张三兼任的某职务: the rest is the post.
[[nodiscard]] Appointees markedAppointees(const Words& words);

/// 张三、李四某局局长, with nothing between. @p beginnings are what posts here begin with. Where
/// @p evident, only a name with one of them right behind.
[[nodiscard]] Appointees bareAppointees(const Words& words, const QStringList& beginnings,
                                        bool evident);

/// 张三同志到某局, 调李四到某局: the rest is the body.
[[nodiscard]] Appointees sentAppointees(const Words& words);

/// 张三同志试用期满, 李四因工作调动: whom the clauses behind speak of.
[[nodiscard]] QStringList subjectOf(const Words& clause);

/// 张三同志甲局局长、李四同志乙局局长 → both; a list of names or of posts stays whole.
[[nodiscard]] QList<Words> splitAppointees(const Words& clause);

/// Without 决定, 同意 … before the names.
[[nodiscard]] Words withoutLeadIn(const Words& words);

} // namespace gongbao::parse
