// SPDX-License-Identifier: GPL-3.0-or-later
// The highlights of the document that is read, in the order of its text.
#pragma once

#include "archive/highlights.h"

#include <QListWidget>

namespace gongbao::desktop {

class HighlightsList final : public QListWidget
{
    Q_OBJECT

public:
    explicit HighlightsList(QWidget* parent = nullptr);

    /// Keeps the one that is chosen.
    void showHighlights(const QList<archive::Highlight>& highlights);

Q_SIGNALS:
    void chosen(gongbao::archive::HighlightId id);
    void removalWanted(const gongbao::archive::Highlight& highlight);
    void noteWanted(const gongbao::archive::Highlight& highlight);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::optional<archive::Highlight> current() const;

    QList<archive::Highlight> m_highlights; ///< of the rows
};

} // namespace gongbao::desktop
