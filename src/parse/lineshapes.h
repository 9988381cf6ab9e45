// SPDX-License-Identifier: GPL-3.0-or-later
// Tests on the lineKey() of one line, each for one form that gazettes print.
#pragma once

#include <QStringView>

namespace gongbao::parse {

/// All in one pair of brackets: （此件公开发布).
[[nodiscard]] bool isWholeNote(QStringView key);
/// 此件公开发布 without brackets.
[[nodiscard]] bool isVisibility(QStringView key);
/// - 24 -, 第24页, 第 3 页 共 10 页
[[nodiscard]] bool isPageNumber(QStringView key);
/// HNPR—2023—08007, FSFG2024001号: the code under which a rule is registered.
[[nodiscard]] bool isRegistrationCode(QStringView key);
/// ![…](images/1.jpg): where a converter left a picture out.
[[nodiscard]] bool isPicture(QStringView key);
/// 24
[[nodiscard]] bool isBareNumber(QStringView key);
/// A sign that is set before the name of a part: ◎市政府文件
[[nodiscard]] bool isPartSign(QChar c);
/// 【区委文件】, ◎市政府文件
[[nodiscard]] bool isCategory(QStringView key);
enum class AttachmentForm { None, Label, List, Table };
/// 附件, 附件1:, 附1, 附：. → Label; 附件：1. … → List; 附表1 → Table. @p printed tells by its
/// space 附件1 某表 (a list's line) from the prose 附件1中.
[[nodiscard]] AttachmentForm attachmentForm(QStringView key, QStringView printed);

/// 大事记 of anybody, …专报第五期, as a heading.
[[nodiscard]] bool isChronicle(QStringView key);

struct HeadingNumber
{
    int rank = 0; ///< 0: none. 1 一、 or 第…章; 2 （一） or 第…节; 3 1.; 4 （1）
    int item = 0;
    qsizetype length = 0; ///< of the number with its sign
};
[[nodiscard]] HeadingNumber headingNumber(QStringView key);

/// 1 总则, 1.1 编制目的: a number without a sign, behind whose space in @p printed a short phrase
/// stands. The rank is its depth, the item its first figure, so that 2.3 goes with 2.
[[nodiscard]] HeadingNumber outlineNumber(QStringView key, QStringView printed);

/// 第一条 …
[[nodiscard]] bool startsArticle(QStringView key);

/// |---|---| between the header and the rows of a table in Markdown.
[[nodiscard]] bool isTableRule(QStringView key);

/// The trimmed cells of a table's row parted by tabs, also where @p text parts them by | as
/// Markdown does.
[[nodiscard]] QString rowText(QStringView text);

/// What may stand behind the day on its line: nothing, a weekday, 制定。
[[nodiscard]] bool endsDay(QStringView rest);

/// …令, …公告: the title of what bears a bare serial.
[[nodiscard]] bool endsLikeDecree(QStringView key);
/// An agency word with an open year: 石政办发[2021] or 石政办发[20
[[nodiscard]] bool startsNumber(QStringView key);

/// Whether 第, numerals and one of @p units stand at @p at: how many units they take, or 0.
[[nodiscard]] qsizetype ordinalLength(QStringView key, qsizetype at, QStringView units);

/// The key without one pair of brackets around all of it.
[[nodiscard]] QStringView withoutBrackets(QStringView key);

/// Whether a Han stands in @p words.
[[nodiscard]] bool hasHan(QStringView words);

} // namespace gongbao::parse
