// SPDX-License-Identifier: GPL-3.0-or-later
// What the document that is read is marked with: star, tags, note.
#pragma once

#include "archive/keeping.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class MarksPanel;
}

namespace gongbao::desktop {

class MarksPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MarksPanel(QWidget* parent = nullptr);
    ~MarksPanel() override;

    /// Another document is shown, whose marks follow. Hands over what was written on the former.
    void showDocument(archive::DocumentId document);
    /// The marks of @p document; ignored where it is not shown, and the note where it is being
    /// written.
    void showMarks(archive::DocumentId document, const archive::DocumentMarks& marks);
    [[nodiscard]] bool isStarred() const;
    /// Opens the note to be written.
    void editNote();
    /// Hands over what was written and not yet handed over.
    void save();

Q_SIGNALS:
    void changeWanted(const gongbao::archive::KeepingChange& change, const QString& text);
    /// The note as far as it is written; soon after each first keystroke.
    void noteWritten(gongbao::archive::DocumentId document, const QString& note);
    /// The writer turned to something else.
    void noteLeft();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void changeTags();
    void saveNote();
    void setIcons();

    std::unique_ptr<Ui::MarksPanel> m_ui;
    archive::DocumentId m_document = 0;
    QStringList m_tags;
    QTimer m_saving;
    bool m_written = false; ///< something that is not handed over
};

/// The names in a list that people typed, each once.
[[nodiscard]] QStringList tagsFrom(const QString& typed);

} // namespace gongbao::desktop
