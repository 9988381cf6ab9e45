// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/block.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao {

namespace {

using namespace Qt::StringLiterals;

constexpr std::pair<BlockKind, QLatin1StringView> kNames[] = {
    {BlockKind::Title, "title"_L1},
    {BlockKind::Number, "number"_L1},
    {BlockKind::Addressees, "addressees"_L1},
    {BlockKind::Paragraph, "paragraph"_L1},
    {BlockKind::Heading, "heading"_L1},
    {BlockKind::ListItem, "list_item"_L1},
    {BlockKind::Table, "table"_L1},
    {BlockKind::Note, "note"_L1},
    {BlockKind::Signature, "signature"_L1},
    {BlockKind::Date, "date"_L1},
    {BlockKind::AttachmentList, "attachment_list"_L1},
    {BlockKind::EnclosedTitle, "enclosed_title"_L1},
    {BlockKind::AttachmentLabel, "attachment_label"_L1},
    {BlockKind::AttachmentTitle, "attachment_title"_L1},
    {BlockKind::RunningHeader, "running_header"_L1},
};

} // namespace

QList<QStringList> Block::rows() const
{
    QList<QStringList> rows;
    if (kind == BlockKind::Table) {
        for (const QString& row : text.split(u'\n')) {
            rows.append(row.split(u'\t'));
        }
    }
    return rows;
}

QLatin1StringView toName(BlockKind kind)
{
    const auto* found =
        std::ranges::find(kNames, kind, &std::pair<BlockKind, QLatin1StringView>::first);
    return found == std::end(kNames) ? QLatin1StringView() : found->second;
}

std::optional<BlockKind> blockKindFromName(QAnyStringView name)
{
    const auto* found =
        std::ranges::find_if(kNames, [&](const auto& entry) { return entry.second == name; });
    return found == std::end(kNames) ? std::nullopt : std::optional(found->first);
}

} // namespace gongbao
