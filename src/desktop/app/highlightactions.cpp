// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/highlightactions.h"

#include "desktop/app/windowparts.h"
#include "desktop/app/windowui.h"
#include "desktop/highlights/highlightcolours.h"
#include "desktop/highlights/highlightsview.h"
#include "desktop/reader/readerview.h"

namespace gongbao::desktop {

namespace {

void connectColours(const WindowUi& ui, HighlightsView& highlights)
{
    const std::pair<QAction*, archive::HighlightColour> colours[] = {
        {ui.highlightYellow, archive::HighlightColour::Yellow},
        {ui.highlightGreen, archive::HighlightColour::Green},
        {ui.highlightBlue, archive::HighlightColour::Blue},
        {ui.highlightPink, archive::HighlightColour::Pink}};
    for (const auto& [action, colour] : colours) {
        QObject::connect(action, &QAction::triggered, &highlights,
                         [&highlights, chosen = colour] { highlights.markIn(chosen); });
        QObject::connect(ui.highlightMenu, &QMenu::aboutToShow, action,
                         [menu = ui.highlightMenu, shown = action, chosen = colour] {
                             shown->setIcon(highlightIcon(chosen, menu->palette()));
                         });
    }
}

/// Whether there is something to mark, and something marked.
void enable(const WindowUi& ui, const HighlightsView& highlights)
{
    const bool canMark = highlights.canMark();
    for (QAction* action :
         {ui.highlight, ui.highlightMenu->menuAction(), ui.noteOnHighlight, ui.highlightYellow,
          ui.highlightGreen, ui.highlightBlue, ui.highlightPink}) {
        action->setEnabled(canMark);
    }
    ui.removeHighlight->setEnabled(highlights.isOnHighlight());
}

} // namespace

void connectHighlights(QWidget& window, const WindowUi& ui, ArchiveThread& archive,
                       WindowParts& parts)
{
    auto* highlights = new HighlightsView(
        {archive, parts.keeping, parts.reader, *ui.reader, ui.library->kept()}, &window);
    const auto on = [highlights](QAction* action, auto does) {
        QObject::connect(action, &QAction::triggered, highlights, does);
    };
    on(ui.highlight, &HighlightsView::mark);
    on(ui.noteOnHighlight, &HighlightsView::editNote);
    on(ui.removeHighlight, &HighlightsView::remove);
    on(ui.nextHighlight, &HighlightsView::next);
    on(ui.previousHighlight, &HighlightsView::previous);
    connectColours(ui, *highlights);
    QObject::connect(highlights, &HighlightsView::failed, ui.messages, &MessageBar::showError);
    ReaderView& view = ui.reader->view();
    view.addActions(
        {ui.highlight, ui.highlightMenu->menuAction(), ui.noteOnHighlight, ui.removeHighlight});
    const auto look = [&ui, highlights] { enable(ui, *highlights); };
    QObject::connect(&view, &QTextEdit::cursorPositionChanged, highlights, look);
    QObject::connect(&view, &QTextEdit::selectionChanged, highlights, look);
    QObject::connect(&view, &ReaderView::highlightsChanged, highlights, look);
    look();
}

} // namespace gongbao::desktop
