// SPDX-License-Identifier: GPL-3.0-or-later
// The words of what a gazette prints around its documents: cover, 目录 and colophon. As
// wordlists.h, it names nobody, and all is in the form that lineKey() gives.
#pragma once

#include <QStringView>

namespace gongbao::parse {

/// How many characters of @p key are the name of a colophon's field with its colon; 0 if none.
[[nodiscard]] qsizetype colophonField(QStringView key);
/// Whether that field is one that only a colophon has: 主办, 准印证 …, but not 电话.
[[nodiscard]] bool isColophonOnly(QStringView key);

/// How many words of publishing @p key has: 创刊, 发行, 定价 …
[[nodiscard]] int publishingWords(QStringView key);
/// The same with those that say something of a gazette only beside its name: 免费, 交流 …
[[nodiscard]] int closingWords(QStringView key);

/// 主任：, 编委：: a post in the editorial board that a cover names.
[[nodiscard]] bool isBoardField(QStringView key);

/// 月刊, 季刊 … if @p key is such a word, alone or in brackets.
[[nodiscard]] QStringView frequencyIn(QStringView key);

/// 目录, 目次, 本期目录 …
[[nodiscard]] bool isTocHeading(QStringView key);

/// What a column of a 目录 in a table is called: 栏目, 文件名称, 页码 … and the one for its parts.
[[nodiscard]] bool isTocColumn(QStringView key);
[[nodiscard]] bool isPartColumn(QStringView key);

/// 某省第十四届人民代表大会常务委员会第三次会议, which heads what it has passed.
[[nodiscard]] bool isMeeting(QStringView key);

/// 编辑委员会: those named below it make the gazette.
[[nodiscard]] bool headsBoard(QStringView key);

/// Whether a bare line may head a part of the 目录: …文件, 人事任免 …
[[nodiscard]] bool looksLikeCategory(QStringView key);

} // namespace gongbao::parse
