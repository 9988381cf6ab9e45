// SPDX-License-Identifier: GPL-3.0-or-later
// How the archive names the forms of document numbers.
#pragma once

#include "model/documentnumber.h"

namespace gongbao::archive {

[[nodiscard]] inline QString nameOf(DocumentNumber::Form form)
{
    switch (form) {
    case DocumentNumber::Form::Decree:
        return QStringLiteral("decree");
    case DocumentNumber::Form::Yearly:
        return QStringLiteral("yearly");
    case DocumentNumber::Form::Slashed:
        return QStringLiteral("slashed");
    case DocumentNumber::Form::Ordinal:
        return QStringLiteral("ordinal");
    case DocumentNumber::Form::Bracketed:
        break;
    }
    return QStringLiteral("bracketed");
}

/// The schema lets no other name in.
[[nodiscard]] inline DocumentNumber::Form numberFormFromName(const QString& name)
{
    using enum DocumentNumber::Form;
    for (const DocumentNumber::Form form : {Decree, Yearly, Slashed, Ordinal}) {
        if (name == nameOf(form)) {
            return form;
        }
    }
    return Bracketed;
}

} // namespace gongbao::archive
