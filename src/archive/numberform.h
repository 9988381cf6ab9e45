// SPDX-License-Identifier: GPL-3.0-or-later
// How the archive names the forms of document numbers.
#pragma once

#include "model/documentnumber.h"

namespace gongbao::archive {

[[nodiscard]] inline QString nameOf(DocumentNumber::Form form)
{
    switch (form) {
    case DocumentNumber::Form::Decree:
    case DocumentNumber::Form::Slashed: // a decree with a year
        return QStringLiteral("decree");
    case DocumentNumber::Form::Yearly:
        return QStringLiteral("yearly");
    case DocumentNumber::Form::Bracketed:
        break;
    }
    return QStringLiteral("bracketed");
}

/// The schema lets no other name in. @p year is that of the number.
[[nodiscard]] inline DocumentNumber::Form numberFormFromName(const QString& name, int year)
{
    if (name == nameOf(DocumentNumber::Form::Decree)) {
        return year > 0 ? DocumentNumber::Form::Slashed : DocumentNumber::Form::Decree;
    }
    return name == nameOf(DocumentNumber::Form::Yearly) ? DocumentNumber::Form::Yearly
                                                        : DocumentNumber::Form::Bracketed;
}

} // namespace gongbao::archive
