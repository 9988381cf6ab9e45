// SPDX-License-Identifier: GPL-3.0-or-later
// The record of the document that is read.
#pragma once

#include "archive/citationlinks.h"
#include "archive/highlights.h"
#include "model/appointment.h"

#include <QList>
#include <QWidget>

#include <memory>

class QListWidgetItem;

namespace Ui {
class ParticularsPanel;
}

namespace gongbao::desktop {

class HighlightsList;
struct ReaderContent;

class ParticularsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ParticularsPanel(QWidget* parent = nullptr);
    ~ParticularsPanel() override;

    void showDocument(const ReaderContent& content);
    void showHighlights(const QList<archive::Highlight>& highlights);
    [[nodiscard]] HighlightsList& highlights();
    /// See ReaderPanel.
    [[nodiscard]] std::optional<archive::DocumentId> focusedDocument() const;

Q_SIGNALS:
    /// One of the documents that cite or are cited was chosen.
    void documentWanted(gongbao::archive::DocumentId id);
    /// The same, in a tab of its own.
    void tabWanted(gongbao::archive::DocumentId id);
    /// A finding was chosen, which is about this line of the source.
    void lineWanted(int line);

private:
    void follow(const QListWidgetItem* item);
    void showCited(const QList<archive::CitedNumber>& cited);
    void showCiting(const ReaderContent& content);
    void showAppointments(const QList<Appointment>& appointments);
    void showFindings(const ReaderContent& content);

    std::unique_ptr<Ui::ParticularsPanel> m_ui;
};

} // namespace gongbao::desktop
