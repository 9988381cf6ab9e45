// SPDX-License-Identifier: GPL-3.0-or-later
// A window beside the main one with every doubt of the archive, each one click from its line, to be
// settled there.
#pragma once

#include "archive/keeping.h"
#include "desktop/findings/findingsmodel.h"
#include "desktop/jobs/requests.h"

#include <QDialog>

#include <memory>

namespace Ui {
class FindingsWindow;
}

namespace gongbao::desktop {

class ArchiveThread;

class FindingsWindow final : public QDialog
{
    Q_OBJECT

public:
    /// Borrows @p archive. Hidden until it is brought up.
    explicit FindingsWindow(ArchiveThread& archive, QWidget* parent = nullptr);
    ~FindingsWindow() override;

    /// Shows what the archive holds now.
    void bringUp();
    /// Reads the findings again while they are looked at, as after an import.
    void reload();

Q_SIGNALS:
    /// The document is to be shown from this line of its source on.
    void lineWanted(gongbao::archive::DocumentId document, int line);
    /// The record of the document is to be corrected.
    void correctionWanted(gongbao::archive::DocumentId document);
    /// A finding that concerns the whole issue was chosen.
    void placeWanted(const gongbao::archive::DocumentFilter& place);
    /// Findings are to be settled or reopened; @p text is what the step is called.
    void changeWanted(const gongbao::archive::KeepingChange& change, const QString& text);
    void failed(const QString& sentence);

private:
    void setUpTable();
    void setUpChoices();
    void showFindings(QList<FindingRow> rows);
    void offerChoices();
    void filter();
    void follow(const QModelIndex& index);
    void settle();
    void reopen();
    [[nodiscard]] const archive::FindingRecord& recordAt(const QModelIndex& shown) const;
    /// Where it is shown now; nothing where it is not.
    [[nodiscard]] std::optional<int> rowOf(const archive::FindingRecord& record) const;
    /// Those that are selected, in the order of the archive.
    [[nodiscard]] QList<archive::FindingRecord> selected() const;
    /// Of the finding that is current; 0 where it is on none, or there is none.
    [[nodiscard]] archive::DocumentId currentDocument() const;
    void enableButtons();

    ArchiveThread& m_archive;
    std::unique_ptr<Ui::FindingsWindow> m_ui;
    FindingsModel m_findings;
    FindingsFilterModel m_shown{m_findings};
    Requests m_loading;
};

} // namespace gongbao::desktop
