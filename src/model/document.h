// SPDX-License-Identifier: GPL-3.0-or-later
// One document (公文) of a gazette issue: its record and its text.
#pragma once

#include "model/appointment.h"
#include "model/block.h"
#include "model/chronicle.h"
#include "model/citation.h"
#include "model/date.h"
#include "model/documentnumber.h"
#include "model/issuingbody.h"

#include <QList>

#include <optional>

namespace gongbao {

/// An attachment that is printed in the body.
struct Attachment
{
    QString label; ///< normalised: 附件1; a lone one is 附件
    QString title; ///< empty where it has none
    int line = 0;  ///< of the label, in the source

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

/// How the 目录 of the issue lists the document.
struct TocEntry
{
    QString title;    ///< without the item number
    QString category; ///< the 【heading】 it stands under; may be empty
    std::optional<int> page;

    friend bool operator==(const TocEntry&, const TocEntry&) = default;
};

struct Document
{
    int order = 0; ///< place in the body, from 1
    std::optional<TocEntry> toc;
    QString title;
    DocumentNumber number; ///< null where the document has none
    QString kind;          ///< 文种: 通知, 决定 …, 大事记; may be empty
    QList<IssuingBody> issuers;
    std::optional<Date> date; ///< 成文日期
    QString addressees;       ///< 主送机关 without the final colon
    QString visibility;       ///< 此件公开发布 …
    QStringList enclosedTitles;
    QList<Attachment> attachments;
    QStringList declaredAttachments; ///< what the 附件： list announces
    QList<Citation> citations;       ///< each time a number is cited, in the order of the text
    QList<ChronicleEntry> chronicle; ///< of a 大事记, in the order of the text
    QList<Appointment> appointments; ///< of a 任免 document, in the order of the text
    QList<Block> blocks;
    SourceSpan span;

    /// All that is read, in order: the blocks but running headers, parted by LF.
    [[nodiscard]] QString text() const;
    [[nodiscard]] int tableCount() const;
    /// Each number cited once, in the order of the text.
    [[nodiscard]] QList<DocumentNumber> citedNumbers() const;

    friend bool operator==(const Document&, const Document&) = default;
};

} // namespace gongbao
