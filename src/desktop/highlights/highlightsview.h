// SPDX-License-Identifier: GPL-3.0-or-later
// Marks passages in the text that is read, and leads to those that are marked.
#pragma once

#include "archive/highlights.h"
#include "desktop/jobs/requests.h"

#include <QObject>

#include <functional>

namespace gongbao::desktop {

class ArchiveThread;
class KeepingController;
class KeptView;
class ReaderController;
class ReaderPanel;

/// All borrowed.
struct HighlightParts
{
    ArchiveThread& archive;
    KeepingController& keeping;
    ReaderController& reader;
    ReaderPanel& panel;
    KeptView& kept;
};

class HighlightsView final : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of its dialogs.
    HighlightsView(HighlightParts parts, QWidget* window);

    // All of these are about what is selected in the text, or else about the highlight that the
    // text cursor is in.

    /// Marks it in the colour that was used last.
    void mark();
    void markIn(archive::HighlightColour colour);
    /// Asks for the note; what is selected is marked with it.
    void editNote();
    void remove();

    void next();
    void previous();

    [[nodiscard]] bool canMark() const;
    [[nodiscard]] bool isOnHighlight() const;

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void refresh();
    /// Of the text that is shown, in the colour that was used last.
    [[nodiscard]] archive::Highlight highlightAt(const archive::PassagePlace& place) const;
    void add(archive::DocumentId document, const archive::Highlight& highlight);
    void edit(const archive::Highlight& highlight, archive::HighlightColour colour,
              const QString& note, const QString& text);
    void removeOne(archive::HighlightId id);
    void askForNote(const archive::Highlight& highlight);
    void ask(const QString& note, const std::function<void(const QString&)>& written);

    HighlightParts m_parts;
    QWidget* m_window;
    archive::HighlightColour m_colour = archive::HighlightColour::Yellow; ///< used last
    Requests m_loading;
};

} // namespace gongbao::desktop
