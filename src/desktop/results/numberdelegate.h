// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the numbers of documents in a list.
#pragma once

#include <QStyledItemDelegate>

namespace gongbao::desktop {

/// Where a number takes two lines, the second begins with its year: 石政办发 over 〔2025〕27号.
class NumberDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;
};

} // namespace gongbao::desktop
