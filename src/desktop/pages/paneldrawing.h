// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the pages that a panel shows.
#pragma once

#include "base/result.h"
#include "desktop/pages/pagerenderer.h"

#include <QObject>

namespace gongbao {
struct PrintedPages;
}

namespace gongbao::desktop {

class PagesPanel;

/// Borrows the panel.
class PanelDrawing final : public QObject
{
    Q_OBJECT

public:
    explicit PanelDrawing(PagesPanel& panel, QObject* parent = nullptr);

    /// Shows @p pages, which are those of the file @p bytes; the rest as PageRenderer::open().
    void open(const PrintedPages& pages, const QByteArray& bytes, const QString& name,
              const source::PasswordQuestion& askPassword = {});
    /// Shows nothing.
    void close();

Q_SIGNALS:
    /// Of another page, which the view has now.
    void wordsFound();

private:
    void draw();
    void fail(const PageTask& task, const Error& error);

    PagesPanel& m_panel;
    PageRenderer m_renderer;
    bool m_open = false;
};

} // namespace gongbao::desktop
