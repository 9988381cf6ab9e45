// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/highlights/highlightsview.h"

#include "desktop/highlights/highlightslist.h"
#include "desktop/keeping/keepingcontroller.h"
#include "desktop/keeping/keptview.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerpanel.h"
#include "desktop/reader/readerview.h"
#include "desktop/session/archivethread.h"

#include <QInputDialog>

namespace gongbao::desktop {

HighlightsView::HighlightsView(HighlightParts parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&m_parts.keeping, &KeepingController::changed, this, &HighlightsView::refresh);
    const HighlightsList& list = m_parts.panel.highlights();
    connect(&list, &HighlightsList::chosen, &m_parts.panel.view(), &ReaderView::goToHighlight);
    connect(&list, &HighlightsList::noteWanted, this, &HighlightsView::askForNote);
    connect(&list, &HighlightsList::removalWanted, this,
            [this](const archive::Highlight& highlight) { removeOne(highlight.id); });
    connect(&m_parts.kept, &KeptView::highlightChosen, this,
            [this](const archive::HighlightRecord& highlight) {
                m_parts.reader.openAtHighlight(highlight.document, highlight.id);
            });
}

bool HighlightsView::canMark() const
{
    return m_parts.reader.record().id != 0 &&
           (m_parts.panel.view().selectedPassage() || isOnHighlight());
}

bool HighlightsView::isOnHighlight() const
{
    return m_parts.panel.view().highlightAtCursor().has_value();
}

void HighlightsView::mark()
{
    markIn(m_colour);
}

void HighlightsView::markIn(archive::HighlightColour colour)
{
    m_colour = colour;
    const ReaderView& view = m_parts.panel.view();
    const auto selected = view.selectedPassage();
    const auto highlight = view.highlightAtCursor();
    if (highlight && (!selected || *selected == highlight->place)) {
        edit(*highlight, colour, highlight->note, tr("Colour of Highlight"));
    } else if (selected) {
        add(m_parts.reader.record().id, highlightAt(*selected));
    }
}

void HighlightsView::editNote()
{
    const ReaderView& view = m_parts.panel.view();
    const auto selected = view.selectedPassage();
    const auto highlight = view.highlightAtCursor();
    if (highlight && (!selected || *selected == highlight->place)) {
        askForNote(*highlight);
    } else if (selected) {
        // As it is now, whatever is selected or opened beside the dialog.
        ask({}, [this, added = highlightAt(*selected),
                 document = m_parts.reader.record().id](const QString& note) {
            archive::Highlight noted = added;
            noted.note = note;
            add(document, noted);
        });
    }
}

void HighlightsView::remove()
{
    if (const auto highlight = m_parts.panel.view().highlightAtCursor()) {
        removeOne(highlight->id);
    }
}

void HighlightsView::next()
{
    m_parts.panel.view().stepHighlight(true);
}

void HighlightsView::previous()
{
    m_parts.panel.view().stepHighlight(false);
}

archive::Highlight HighlightsView::highlightAt(const archive::PassagePlace& place) const
{
    const QString text = m_parts.panel.view().shown().text();
    return {0, place, archive::passageAt(text, place), m_colour};
}

void HighlightsView::add(archive::DocumentId document, const archive::Highlight& highlight)
{
    m_parts.keeping.make(archive::AddHighlight{document, highlight}, tr("Highlight"));
    if (document == m_parts.reader.record().id) {
        m_parts.panel.view().clearSelection(); // which would hide the colour
    }
}

void HighlightsView::edit(const archive::Highlight& highlight, archive::HighlightColour colour,
                          const QString& note, const QString& text)
{
    if (colour != highlight.colour || note != highlight.note) {
        m_parts.keeping.make(archive::EditHighlight{highlight.id, colour, note}, text);
    }
}

void HighlightsView::removeOne(archive::HighlightId id)
{
    m_parts.keeping.make(archive::RemoveHighlight{id}, tr("Remove Highlight"));
}

void HighlightsView::askForNote(const archive::Highlight& highlight)
{
    ask(highlight.note, [this, highlight](const QString& note) {
        edit(highlight, highlight.colour, note, tr("Note on Highlight"));
    });
}

void HighlightsView::ask(const QString& note, const std::function<void(const QString&)>& written)
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setWindowTitle(tr("Note on Highlight"));
    dialog->setLabelText(tr("&Note on this passage:"));
    dialog->setTextValue(note);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [written](const QString& text) { written(text.trimmed()); });
    dialog->open();
}

void HighlightsView::refresh()
{
    const archive::DocumentId document = m_parts.reader.record().id;
    if (document == 0) {
        return;
    }
    m_parts.archive.request(
        m_loading,
        [document](archive::Database& database, const StopToken&) {
            return archive::highlightsOf(database, document);
        },
        [this, document](const Result<QList<archive::Highlight>>& highlights) {
            if (!highlights) {
                Q_EMIT failed(highlights.error().message);
            } else if (document == m_parts.reader.record().id) {
                m_parts.panel.showHighlights(*highlights);
            }
        });
}

} // namespace gongbao::desktop
