// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that no number begins: told by a heading of few words or by a title of their own.
#pragma once

#include "parse/documentextent.h"

#include <QSet>

#include <optional>

namespace gongbao::parse {

/// What is known where the next document is looked for.
struct KnownDocuments
{
    const ClassifiedLines& lines;
    const QSet<QString>& listed; ///< keys of the titles in the 目录
    const QList<DocumentExtent>& found;
};

/// The document whose heading line @p i is, or whose addressees stand there below its title; no
/// title begins above @p lower.
[[nodiscard]] std::optional<DocumentExtent> unnumberedAt(const KnownDocuments& known, qsizetype i,
                                                         qsizetype lower);

/// Whether a 转发 right above passes @p extent on: its title stands in the covering one.
[[nodiscard]] bool isPassedOn(const KnownDocuments& known, const DocumentExtent& extent);

/// Where the title begins whose lines are [@p first, @p end): behind bodies that the 目录 does not
/// list with it. They have signed the document above, whose day is lost.
[[nodiscard]] qsizetype behindSignature(const KnownDocuments& known, qsizetype first,
                                        qsizetype end);

} // namespace gongbao::parse
