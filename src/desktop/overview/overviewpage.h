// SPDX-License-Identifier: GPL-3.0-or-later
// Shown where a document is read, while none is.
#pragma once

#include "desktop/overview/overview.h"

#include <QTextBrowser>

namespace gongbao::desktop {

class OverviewPage final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit OverviewPage(QWidget* parent = nullptr);

    void showOverview(const Overview& overview);

Q_SIGNALS:
    /// An issue is to be looked at.
    void placeWanted(const gongbao::archive::DocumentFilter& place);
    void documentWanted(gongbao::archive::DocumentId document);
    /// The same, in a tab of its own.
    void tabWanted(gongbao::archive::DocumentId document);

protected:
    void changeEvent(QEvent* event) override;

private:
    void render();

    Overview m_shown;
};

} // namespace gongbao::desktop
