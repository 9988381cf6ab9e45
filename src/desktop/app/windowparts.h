// SPDX-License-Identifier: GPL-3.0-or-later
// The controllers of a window, joined to one another.
#pragma once

#include "desktop/citing/citingcontroller.h"
#include "desktop/correcting/correctingcontroller.h"
#include "desktop/exporting/exportcontroller.h"
#include "desktop/importing/importcontroller.h"
#include "desktop/indexing/indexcontroller.h"
#include "desktop/keeping/keepingcontroller.h"
#include "desktop/library/librarycontroller.h"
#include "desktop/navigation/hitsteps.h"
#include "desktop/navigation/navigationcontroller.h"
#include "desktop/overview/overviewcontroller.h"
#include "desktop/pages/pagescontroller.h"
#include "desktop/passwords/passworddesk.h"
#include "desktop/printing/printcontroller.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/reading/readingcontroller.h"
#include "desktop/rereading/rereadingcontroller.h"
#include "desktop/results/resultscontroller.h"
#include "desktop/safekeeping/safekeepingcontroller.h"
#include "desktop/similar/similarcontroller.h"
#include "desktop/tabs/tabscontroller.h"
#include "desktop/timeline/timelinecontroller.h"
#include "desktop/watching/folderwatch.h"

namespace gongbao::desktop {

class ArchiveSession;
class MessageBar;
class SearchField;
class Settings;
struct WindowUi;

struct WindowParts
{
    LibraryController library;
    ResultsController results;
    TimelineController timeline;
    ReaderController reader;
    ReadingController reading; // before the navigation, which knows better where it goes back to
    PagesController pages;
    NavigationController navigation; // notes what is left before the overview closes the reader
    TabsController tabs;
    HitSteps hitSteps;
    OverviewController overview;
    SimilarController similar;
    CitingController citing;
    ImportController importer;
    FolderWatch watch;
    ExportController exporter;
    PrintController printer;
    KeepingController keeping;
    CorrectingController correcting;
    IndexController indexer;
    RereadingController rereader;
    SafekeepingController safekeeping;
    PasswordDesk passwords; // last, to go first: it lets go whoever waits for a password

    /// Borrows everything. What one controller does reaches the others from here on; what becomes
    /// of their views is the window's business.
    WindowParts(ArchiveSession& session, Settings& settings, QueryState& query, SearchField& search,
                const WindowUi& ui);

    /// Whether nothing runs that another archive would break off.
    [[nodiscard]] bool isIdle() const
    {
        return !importer.isRunning() && !exporter.isRunning() && !printer.isRunning() &&
               !safekeeping.isRunning() && !rereader.isRunning() && !correcting.isRunning();
    }
    /// Remembers what is read, and how far.
    void noteReading();
    /// Breaks off what runs.
    void cancel();
    /// Every failure of a part becomes a message.
    void tellFailures(MessageBar& messages) const;

private:
    void connectReading();
    void connectChanges();
};

} // namespace gongbao::desktop
