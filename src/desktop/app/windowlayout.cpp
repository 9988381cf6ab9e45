// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/windowlayout.h"

#include "desktop/app/windowui.h"
#include "desktop/messages/messagebar.h"
#include "desktop/pages/pagescontroller.h"
#include "desktop/reader/readerview.h"
#include "desktop/settings/settings.h"
#include "desktop/timeline/timelineview.h"

#include <QScreen>

#include <algorithm>

namespace gongbao::desktop {

namespace {

constexpr qreal kShareOfScreen = 0.9; // leaves room for the frame, whose size is not known yet

void makeRoomForPages(const WindowUi& ui)
{
    constexpr int kHardly = 320; // pixels
    QList<int> sizes = ui.columns->sizes();
    if (ui.printedPages->isHidden() || sizes.last() >= kHardly) {
        return;
    }
    const int room = sizes.at(1) + sizes.at(2) + sizes.at(3);
    sizes[1] = room * 3 / 12;
    sizes[2] = room * 5 / 12;
    sizes[3] = room * 4 / 12;
    ui.columns->setSizes(sizes);
}

} // namespace

void restorePlace(QMainWindow& window, const Settings& settings)
{
    if (!window.restoreGeometry(settings.value(setting::kWindowGeometry))) {
        window.resize(window.size().boundedTo(window.screen()->availableSize() * kShareOfScreen));
    }
}

void restoreLayout(const WindowUi& ui, const Settings& settings)
{
    ui.columns->setSizes({220, 500, 600, 500});
    for (int column = 0; column < ui.columns->count(); ++column) {
        // The reader, and pages beside it, take most of new room.
        ui.columns->setStretchFactor(column, std::min(column, 2));
    }
    ui.printedPages->hide();
    ui.columns->restoreState(settings.value(setting::kWindowColumns));
    ui.library->restoreLayout(settings.value(setting::kLibraryLayout));
    ui.results->restoreLayout(settings.value(setting::kResultsColumns));
    ui.reader->restoreLayout(
        {settings.value(setting::kReaderLayout), settings.value(setting::kReaderColumns)});
    ui.reader->view().setZoom(settings.value(setting::kZoomPercent));
    ui.showLibrary->setChecked(settings.value(setting::kLibraryShown));
    ui.library->setVisible(ui.showLibrary->isChecked());
    ui.showTimeline->setChecked(settings.value(setting::kTimelineShown));
    ui.results->timeline().setVisible(ui.showTimeline->isChecked());
    ui.showContext->setChecked(settings.value(setting::kContextShown));
    ui.showOutline->setChecked(settings.value(setting::kOutlineShown));
    ui.reader->setOutlineShown(ui.showOutline->isChecked());
    ui.showThumbnails->setChecked(settings.value(setting::kThumbnailsShown));
    ui.showPages->setChecked(settings.value(setting::kPagesShown));
    ui.showParticulars->setChecked(settings.value(setting::kParticularsShown));
    ui.reader->setParticularsShown(ui.showParticulars->isChecked());
}

void connectPages(const WindowUi& ui, PagesController& pages)
{
    ui.printedPages->setThumbnailsAction(*ui.showThumbnails);
    ui.showThumbnails->setEnabled(ui.showPages->isChecked());
    QObject::connect(ui.showPages, &QAction::toggled, ui.showThumbnails, &QAction::setEnabled);
    QObject::connect(ui.showPages, &QAction::toggled, &pages, &PagesController::setShown);
    QObject::connect(&pages, &PagesController::appeared, ui.printedPages,
                     [&ui] { makeRoomForPages(ui); });
    QObject::connect(&pages, &PagesController::nothingToShow, ui.messages, &MessageBar::showDone);
}

void saveLayout(const QMainWindow& window, const WindowUi& ui, Settings& settings)
{
    settings.set(setting::kWindowGeometry, window.saveGeometry());
    settings.set(setting::kWindowColumns, ui.columns->saveState());
    settings.set(setting::kLibraryShown, ui.showLibrary->isChecked());
    settings.set(setting::kLibraryLayout, ui.library->saveLayout());
    settings.set(setting::kResultsColumns, ui.results->saveLayout());
    const auto [rows, columns] = ui.reader->saveLayout();
    settings.set(setting::kReaderLayout, rows);
    settings.set(setting::kReaderColumns, columns);
    settings.set(setting::kTimelineShown, ui.showTimeline->isChecked());
    settings.set(setting::kContextShown, ui.showContext->isChecked());
    settings.set(setting::kOutlineShown, ui.showOutline->isChecked());
    settings.set(setting::kParticularsShown, ui.showParticulars->isChecked());
    settings.set(setting::kPagesShown, ui.showPages->isChecked());
    settings.set(setting::kThumbnailsShown, ui.showThumbnails->isChecked());
    settings.set(setting::kZoomPercent, ui.reader->view().zoom());
}

} // namespace gongbao::desktop
