// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the window: what the archive holds, and how the documents in the list spread
// over bodies, kinds, categories, years and gazettes; to narrow the list with.
#pragma once

#include "archive/citationlinks.h"
#include "archive/condition.h"
#include "archive/facetcounts.h"

#include <QWidget>

#include <memory>

class QTreeView;

namespace Ui {
class LibraryPanel;
}

namespace gongbao::desktop {

class CountModel;
class KeptView;
class LibraryModel;

class LibraryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPanel(QWidget* parent = nullptr);
    ~LibraryPanel() override;

    /// Keeps what was unfolded.
    void setIssues(const QList<archive::IssueRecord>& issues);
    void setFacets(const archive::FacetCounts& counts);
    /// Fills the list of what is cited and missing.
    void setMissing(const QList<archive::UnresolvedNumber>& numbers);
    [[nodiscard]] bool isMissingShown() const;
    /// Shows as chosen what @p filter holds; emits nothing.
    void setFilter(const archive::DocumentFilter& filter);

    /// The name of the issue that @p filter is narrowed to; empty where it is to none.
    [[nodiscard]] QString issueLabel(const archive::DocumentFilter& filter) const;
    [[nodiscard]] KeptView& kept();
    void focusGazettes();
    void focusKept();
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    /// Of @p place only gazette, year and issue count.
    void placeChosen(const gongbao::archive::DocumentFilter& place);
    /// A value of a facet is to narrow the list, or no longer where it does.
    void facetChosen(gongbao::archive::Facet facet, const QString& name);
    /// A number that the archive does not have.
    void numberChosen(const QString& number);
    /// The list of those is looked at.
    void missingShown();

private:
    struct FacetList
    {
        archive::Facet facet;
        QList<archive::NameCount> archive::FacetCounts::*counts;
    };

    void setUpValues();
    void choose(const QModelIndex& value);
    [[nodiscard]] const FacetList& facetShown() const;
    /// Fills the list below; @p current has the cursor where the filter names no value.
    void showValues(const QString& current);
    void select(QTreeView* view, const QModelIndex& index);

    std::unique_ptr<Ui::LibraryPanel> m_ui;
    LibraryModel* m_gazettes;
    CountModel* m_values; ///< of the one list that is shown
    archive::FacetCounts m_counts;
    QList<archive::NameCount> m_missing;
    archive::DocumentFilter m_filter;
    bool m_showing = false; ///< while the selection follows the filter, not the user
};

} // namespace gongbao::desktop
