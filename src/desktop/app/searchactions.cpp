// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/searchactions.h"

#include "desktop/app/mainwindow.h"
#include "desktop/app/windowparts.h"
#include "desktop/app/windowui.h"
#include "desktop/citing/citing.h"
#include "desktop/results/searchfield.h"

#include <QToolButton>

namespace gongbao::desktop {

void setUpToolBar(const WindowUi& ui, SearchField& search)
{
    search.setPlaceholderText(MainWindow::tr("Number or words, such as 〔2024〕8号 or 绿化"));
    search.setAccessibleName(MainWindow::tr("Search for numbers and words"));
    ui.toolBar->addWidget(&search);
    ui.toolBar->addAction(ui.showBasket);
    ui.toolBar->addAction(ui.showLibrary);
    ui.toolBar->addAction(ui.showOutline);
    ui.toolBar->addAction(ui.showPages);
    ui.toolBar->addAction(ui.showParticulars);
    for (QAction* action :
         {ui.back, ui.forward, ui.showLibrary, ui.showOutline, ui.showPages, ui.showParticulars}) {
        static_cast<QToolButton*>(ui.toolBar->widgetForAction(action))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void connectSearch(MainWindow& window, const WindowUi& ui, SearchField& search, QueryState& query,
                   WindowParts& parts)
{
    QObject::connect(&search, &SearchField::searched, &window,
                     [&search, &query, &parts](const QString& typed) {
                         if (const auto document = linkedDocument(typed)) {
                             search.showSearched(query.query().typed);
                             parts.reader.open(*document);
                         } else {
                             query.setTyped(typed);
                         }
                     });
    QObject::connect(ui.library, &LibraryPanel::numberChosen, &search, &SearchField::search);
    QObject::connect(ui.results, &ResultsPanel::wordsWanted, &search, &SearchField::search);
    QObject::connect(&search, &SearchField::left, ui.results, &ResultsPanel::focusList);
    QObject::connect(ui.find, &QAction::triggered, &search, [&search] {
        search.setFocus(Qt::ShortcutFocusReason);
        search.selectAll();
    });
    QObject::connect(ui.clear, &QAction::triggered, &search, [&search, &query] {
        if (!search.text().isEmpty()) {
            search.search({});
        } else {
            query.setFilter({});
        }
    });
}

} // namespace gongbao::desktop
