// SPDX-License-Identifier: GPL-3.0-or-later
// What each line looks like by itself, with the rule that says so. Later stages decide what it is
// from where it stands; they never look at characters that a class already speaks for.
#pragma once

#include "model/date.h"
#include "model/documentnumber.h"
#include "source/sourcetext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace gongbao::parse {

enum class LineClass {
    TableRow,
    TocHeading,       ///< 目录
    Category,         ///< 【区委文件】
    TocEntry,         ///< has a leader: ……(1)
    Number,           ///< a 发文字号 alone
    ActTitle,         ///< 某县政府令: a body and the kind of its act
    RecordField,      ///< 发文日期：…, between a title and its text
    RegistrationCode, ///< HNPR—2023—08007, beside the number of a rule
    Date,             ///< a day, perhaps with bodies before it and a note behind it
    DateRange,        ///< 2025年4月1日—2025年4月30日
    Note,             ///< a line all in brackets
    AttachmentLabel,  ///< 附件1
    AttachmentList,   ///< 附件：1. …
    AttachmentTable,  ///< 附表1
    Heading,          ///< begins with a heading's number
    Chronicle,        ///< 大事记, 某某专报第五期: heads a document that has no number
    DatedEntry,       ///< 7月2日，… of a 大事记
    PageNumber,       ///< - 24 -
    BareNumber,       ///< 24
    RunningHeader,    ///< 《…公报》2021年.No.06
    GazetteName,      ///< …人民政府公报
    IssueMark,        ///< 2025年第02期, （总第50期）
    Introduction,     ///< 《…公报》简介
    ColophonField,    ///< 主办：…
    ListField,        ///< 责任单位：…
    Addressees,       ///< a short line that ends with a colon
    Bodies,           ///< names of bodies and nothing else
    Signer,           ///< 县长 林某
    TextField,        ///< 主旨：…
    Text,
};

/// One of hundreds of thousands in a long text: what is looked at for each of them stands together,
/// and what few of them have takes little room.
struct ClassifiedLine
{
    LineClass kind = LineClass::Text;
    int gap = 0;    ///< blank lines before it
    QString key;    ///< lineKey(text)
    int number = 0; ///< of the source, from 1
    int rank = 0; ///< of a heading's number: 1 一、 2 （一） 3 1. 4 （1）; 第…章 1, 第…节 2
    int item = 0;        ///< the heading's number
    bool close = false;  ///< no more blank lines before it than this source puts between any two
    bool marked = false; ///< a Markdown heading or all in bold
    bool startsPage = false; ///< a leading space or form feed says so
    QString text;            ///< without marks, as printed
    QLatin1StringView rule;  ///< the name of what decided
    int first = 0; ///< number, or the first of the lines of nothing but marks before all others
    int last = 0;  ///< number, or the last of the lines of nothing but marks behind it
    std::shared_ptr<const DocumentNumber>
        documentNumber; ///< of a Number, not of a broken one's end
    std::optional<Date> date;
    int dateAt = 0;       ///< where the date begins in the key
    QStringList signedBy; ///< bodies that stand before the date on its line

    /// Sets the document's number; whether there is one.
    bool setNumber(std::optional<DocumentNumber> read)
    {
        documentNumber = read ? std::make_shared<const DocumentNumber>(std::move(*read)) : nullptr;
        return read.has_value();
    }

    /// Gives the line its class, decided by rule @p by; true, so that it ends a chain of rules.
    bool become(LineClass is, QLatin1StringView by)
    {
        kind = is;
        rule = by;
        return true;
    }
};

[[nodiscard]] QLatin1StringView toName(LineClass kind);

/// Lines that are not blank, in order. Stages pass half-open ranges of indexes into it.
using ClassifiedLines = QList<ClassifiedLine>;

/// A source in lines, parted into what it says and what print adds to each page.
struct ClassifiedText
{
    ClassifiedLines lines;
    ClassifiedLines furniture; ///< running headers and page numbers
};

/// Classifies every line of the source and leaves out the blank ones. Lines of nothing but marks (a
/// # alone) go with the line before them; where a source has no others, the first stands for all.
/// Lines behind a running header or a page number have startsPage set.
[[nodiscard]] ClassifiedText classifyLines(std::span<const source::Line> lines);

} // namespace gongbao::parse

Q_DECLARE_TYPEINFO(gongbao::parse::ClassifiedLine, Q_RELOCATABLE_TYPE);
