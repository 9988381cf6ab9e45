// SPDX-License-Identifier: GPL-3.0-or-later
// The appointments that a document has brought so far, and the terms its sentences set for them.
#pragma once

#include "model/appointment.h"
#include "parse/clauses.h"
#include "parse/postphrases.h"

#include <QList>

#include <optional>

namespace gongbao::parse {

class AppointmentList
{
public:
    /// Returns its index.
    qsizetype append(Appointment appointment);
    void append(const QList<Appointment>& appointments) { m_all += appointments; }

    /// 试用期一年, 挂职一年 or a day from which it holds, for those at @p to that get a post.
    void applyTerm(const TermPhrase& term, const QList<qsizetype>& to);
    /// The same for a clause of its own.
    void applySentence(const TermPhrase& term, const QList<qsizetype>& to);
    /// 以上张三、李四试用期一年: for those named, else for all; where it only tells from when to
    /// when probation runs, for those on probation.
    void applyToNamed(const Words& sentence);

    /// All of them, in order; those that bear no day have that of the document.
    [[nodiscard]] QList<Appointment> finish(const std::optional<Date>& decided);

private:
    [[nodiscard]] bool mayApply(const TermPhrase& term);

    QList<Appointment> m_all;
    int m_termSentences = 0;
};

} // namespace gongbao::parse
