// SPDX-License-Identifier: GPL-3.0-or-later
// The one place for the words that documents of any body share; those of the gazettes around them
// are in gazettewords.h, those before a cited number in citingwords.h. No name of a place, body or
// document belongs here but of the whole state. All are in the form that lineKey() gives, and so
// are the arguments.
#pragma once

#include <QString>
#include <QStringView>

namespace gongbao::parse {

/// The 文种 that a title ends with, such as 通知 or 大事记; empty where it ends with none. A note
/// in brackets at the end (（试行）) and the issue of a serial report (第五期) do not count.
[[nodiscard]] QStringView kindAtEnd(QStringView titleKey);

/// Whether a body's name may end so: 人民政府, 委员会, 办公室, 局 …
[[nodiscard]] bool endsLikeBody(QStringView key);

/// 办公室, 办公厅, 秘书处: all of @p key is the word for another body's office.
[[nodiscard]] bool isOfficeWord(QStringView key);

/// Whether the text begins with the verb phrase of a title: 关于, 印发, 转发 …
[[nodiscard]] bool startsLikeTitle(QStringView key);

/// Where in @p key such a verb phrase (关于, 印发 …) begins; -1 for nowhere.
[[nodiscard]] qsizetype titleVerbIn(QStringView key);

/// Whether a covering notice with this title brings another text: 印发, 转发, 公布, 呈报 …
[[nodiscard]] bool issuesAnotherText(QStringView titleKey);
/// Whether it ends or changes a text of another year: 废止, 修改, 停止执行 …
[[nodiscard]] bool endsAnotherText(QStringView titleKey);
/// Whether it passes on another body's document: 转发, 批转.
[[nodiscard]] bool forwards(QStringView titleKey);

/// Whether a document of this title gives persons posts or takes them: 任免, 任职, 免去 …, not the
/// rules about that.
[[nodiscard]] bool isPersonnelTitle(QStringView titleKey);

/// 更正, 勘误启事: the heading of a notice that corrects what the gazette has printed.
[[nodiscard]] bool isCorrection(QStringView key);

/// Whether it ends with a unit of measure: 单位：亿元.
[[nodiscard]] bool endsLikeMeasure(QStringView key);

/// Whether it is the heading of a list of appointments that bears no number: a body's name and
/// 任免名单, 任免国家工作人员 ….
[[nodiscard]] bool isPersonnelList(QStringView titleKey);

/// The name of the field that @p key begins with, if a colon follows.
[[nodiscard]] QStringView fieldName(QStringView key);

/// Whether the line is of prose rather than a list of those addressed: 如下, 决定, 根据 …
[[nodiscard]] bool isProse(QStringView key);

/// Whether any of those addressed may be named in it: 各局, 有关单位, 某代表 ….
[[nodiscard]] bool namesAddressees(QStringView key);

/// 各位代表, 同志们: whom a speech speaks to, no body that a document is sent to.
[[nodiscard]] bool isSalutation(QStringView key);

/// 责任单位：, 牵头单位：, 组长：, 联系人： … : a line of a list that joins neither way.
[[nodiscard]] bool isListField(QStringView key);

/// 发文日期：, 受文者：, 索引号：: what is told of a document between its title and its text.
[[nodiscard]] bool isRecordField(QStringView key);

/// 主旨：, 说明：, 依据：: the head of a part of the text.
[[nodiscard]] bool isTextField(QStringView key);

/// The post of one who signs alone that @p key ends with: 总理, 县长, 行政长官 …; empty for none.
[[nodiscard]] QStringView signingPostAtEnd(QStringView key);

/// 。！？；and the like.
[[nodiscard]] bool endsSentence(QStringView key);

} // namespace gongbao::parse
