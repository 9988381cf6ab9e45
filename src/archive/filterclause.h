// SPDX-License-Identifier: GPL-3.0-or-later
// A DocumentFilter as SQL, the same for every list and search.
#pragma once

#include "archive/records.h"
#include "archive/statement.h"

#include <variant>
#include <vector>

namespace gongbao::archive {

/// A condition over the table document, which the statement must call d. What it compares with is
/// bound, never written into the SQL.
class FilterClause
{
public:
    explicit FilterClause(const DocumentFilter& filter);

    /// One condition in brackets, with anonymous places (?). Never empty: former versions are left
    /// out unless the filter names an issue, which then may be a former one.
    [[nodiscard]] const QByteArray& condition() const { return m_condition; }
    /// Binds the condition's places, the first of which is @p place; returns the place after.
    int bind(Statement& statement, int place) const;

private:
    void addMarks(const DocumentFilter& filter);
    void add(const char* condition, std::variant<qint64, QString> value);

    QByteArray m_condition;
    std::vector<std::variant<qint64, QString>> m_values;
};

} // namespace gongbao::archive
