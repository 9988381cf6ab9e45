// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/tabactions.h"

#include "desktop/app/windowparts.h"
#include "desktop/app/windowui.h"
#include "desktop/messages/messagebar.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/chosen.h"

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

void setShortcuts(const WindowUi& ui)
{
    ui.openInTab->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    ui.nextTab->setShortcuts({QKeySequence(u"Ctrl+Tab"_s), QKeySequence(u"Ctrl+PgDown"_s)});
    ui.previousTab->setShortcuts({QKeySequence(u"Ctrl+Shift+Tab"_s), QKeySequence(u"Ctrl+PgUp"_s)});
}

/// The link where the cursor is in the text, or the row of a list below it, while that is used;
/// else what is chosen or read.
void openInTab(const WindowUi& ui, WindowParts& parts)
{
    if (const auto linked = ui.reader->focusedDocument()) {
        if (*linked != 0) {
            parts.tabs.open({*linked});
        }
    } else if (!ui.reader->view().hasFocus()) {
        parts.tabs.open(chosenDocuments(ui.results->selectedIds(), parts.reader.current()));
    } else if (!ui.reader->openLinkInTab()) {
        parts.tabs.open({parts.reader.current()});
    }
}

void enable(const WindowUi& ui, const WindowParts& parts)
{
    const bool reading = parts.reader.current() != 0;
    const bool several = parts.tabs.tabs().count() > 1;
    ui.openInTab->setEnabled(reading || ui.results->hasSelection());
    ui.closeTab->setEnabled(reading || several);
    ui.reopenTab->setEnabled(parts.tabs.tabs().hasClosed());
    ui.nextTab->setEnabled(several);
    ui.previousTab->setEnabled(several);
}

} // namespace

void connectTabs(const WindowUi& ui, WindowParts& parts)
{
    setShortcuts(ui);
    TabsController& tabs = parts.tabs;
    const auto on = [&tabs](QAction* action, auto does) {
        QObject::connect(action, &QAction::triggered, &tabs, does);
    };
    on(ui.openInTab, [&ui, &parts] { openInTab(ui, parts); });
    on(ui.closeTab, &TabsController::closeCurrent);
    on(ui.reopenTab, &TabsController::reopen);
    on(ui.nextTab, &TabsController::next);
    on(ui.previousTab, &TabsController::previous);
    QObject::connect(ui.results, &ResultsPanel::tabWanted, &tabs, &TabsController::openBehind);
    QObject::connect(ui.reader, &ReaderPanel::tabWanted, &tabs, &TabsController::openBehind);
    QObject::connect(&tabs, &TabsController::failed, ui.messages, &MessageBar::showError);
    const auto look = [&ui, &parts] { enable(ui, parts); };
    QObject::connect(&tabs, &TabsController::changed, &tabs, look);
    QObject::connect(ui.results, &ResultsPanel::selectionChanged, &tabs, look);
    look();
}

} // namespace gongbao::desktop
