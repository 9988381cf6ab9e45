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
        add(*selected, {});
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
        // As it is now, whatever is selected beside the dialog.
        ask({},
            [this, place = *selected, document = m_parts.reader.record().id](const QString& note) {
                if (document == m_parts.reader.record().id) {
                    add(place, note);
                }
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

void HighlightsView::add(const archive::PassagePlace& place, const QString& note)
{
    ReaderView& view = m_parts.panel.view();
    const archive::Highlight added{0, place, archive::passageAt(view.shown().text(), place),
                                   m_colour, note};
    m_parts.keeping.make(archive::AddHighlight{m_parts.reader.record().id, added}, tr("Highlight"));
    view.clearSelection(); // which would hide the colour
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
