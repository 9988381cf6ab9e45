// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the window: the document with its particulars.
#pragma once

#include "desktop/jobs/requests.h"
#include "desktop/reader/readercontent.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ReaderPanel;
}

namespace gongbao::desktop {

class HighlightsList;
class MarksPanel;
class OverviewPage;
class ReaderView;
class TabBar;

class ReaderPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPanel(QWidget* parent = nullptr);
    ~ReaderPanel() override;

    void showDocument(const ReaderContent& content);
    /// No document is open: the overview is seen.
    void showNothing();
    [[nodiscard]] OverviewPage& overview();

    [[nodiscard]] TabBar& tabs();
    [[nodiscard]] ReaderView& view();
    [[nodiscard]] MarksPanel& marks();
    [[nodiscard]] HighlightsList& highlights();
    /// The highlights of the document that is shown, which were changed.
    void showHighlights(const QList<archive::Highlight>& highlights);
    /// Opens what is cited where the text cursor is, if anything is, in a tab of its own; whether
    /// it is.
    bool openLinkInTab();
    /// Of the list of cited or citing documents that has the focus; 0 where its row is none of the
    /// archive, nothing where neither has it.
    [[nodiscard]] std::optional<archive::DocumentId> focusedDocument() const;
    void setParticularsShown(bool shown);
    /// The outline is seen only where the document has one.
    void setOutlineShown(bool shown);
    /// Adds a word or two to where the hits are counted, until another is looked at.
    void sayAtHits(const QString& words);
    /// Whether the bar that finds words in the document is open.
    [[nodiscard]] bool isFinding() const;
    /// Opens the bar that finds words in the document.
    void find();
    struct Layout
    {
        QByteArray rows;    ///< text over particulars
        QByteArray columns; ///< outline beside text
    };
    [[nodiscard]] Layout saveLayout() const;
    void restoreLayout(const Layout& layout);

Q_SIGNALS:
    /// A link to this document was followed.
    void documentWanted(gongbao::archive::DocumentId id);
    /// The same, in a tab of its own.
    void tabWanted(gongbao::archive::DocumentId id);
    /// The next hit is to be looked at, or the former one.
    void hitWanted(bool forward);
    /// The documents of a place above this one are to be listed.
    void placeWanted(const gongbao::archive::DocumentFilter& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// Tells by @p wanted what is cited; asks where several documents have the number.
    void follow(int cited, const QPoint& place, void (ReaderPanel::*wanted)(archive::DocumentId));
    void connectFinding();
    void showOutline();
    void showHitCount();
    void showZoom(int percent);
    void setIcons();

    std::unique_ptr<Ui::ReaderPanel> m_ui;
    qint64 m_shown = 0; ///< id of the document; 0 for none
    QList<archive::CitedNumber> m_cited;
    QList<BlockMatch> m_matches; ///< of what was searched, to come back to after finding
    bool m_searched = false;     ///< whether words were searched that the document may have hits of
    bool m_outlineWanted = false;
    JobQueue m_finder;
    Requests m_finding;
};

} // namespace gongbao::desktop
