// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the window: gazettes, issuing bodies and kinds, to narrow the list with.
#pragma once

#include "archive/citationlinks.h"

#include <QWidget>

#include <memory>

class QTreeView;

namespace Ui {
class LibraryPanel;
}

namespace gongbao::desktop {

class CountModel;
class LibraryModel;
struct LibraryContents;

class LibraryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(QWidget* parent = nullptr);
    ~LibraryPanel() override;

    /// Keeps what was unfolded.
    void setContents(const LibraryContents& contents);
    /// Fills the list of what is cited and missing.
    void setMissing(const QList<archive::UnresolvedNumber>& numbers);
    [[nodiscard]] bool isMissingShown() const;
    /// Shows as chosen what @p filter holds; emits nothing.
    void setFilter(const archive::DocumentFilter& filter);

    /// The name of the issue that @p filter is narrowed to; empty where it is to none.
    [[nodiscard]] QString issueLabel(const archive::DocumentFilter& filter) const;
    void focusGazettes();
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    /// Of @p place only gazette, year and issue count.
    void placeChosen(const gongbao::archive::DocumentFilter& place);
    void bodyChosen(const QString& name);
    void kindChosen(const QString& name);
    /// A number that the archive does not have.
    void numberChosen(const QString& number);
    /// The list of those is looked at.
    void missingShown();

private:
    void setUpCounts(QTreeView* view, CountModel* model,
                     void (LibraryPanel::*chosen)(const QString&));
    void select(QTreeView* view, const QModelIndex& index);

    std::unique_ptr<Ui::LibraryPanel> m_ui;
    LibraryModel* m_gazettes;
    CountModel* m_bodies;
    CountModel* m_kinds;
    CountModel* m_missing;
    bool m_showing = false; ///< while the selection follows the filter, not the user
};

} // namespace gongbao::desktop
