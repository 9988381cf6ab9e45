// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/windowparts.h"

#include "desktop/app/windowui.h"
#include "desktop/messages/messagebar.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/searchfield.h"
#include "desktop/session/archivesession.h"

namespace gongbao::desktop {

WindowParts::WindowParts(ArchiveSession& session, Settings& settings, QueryState& query,
                         SearchField& search, const WindowUi& ui)
    : library(session.reader(), query, *ui.library)
    , results(session.reader(), query, *ui.results)
    , timeline(session.reader(), query, ui.results->timeline())
    , reader(session.reader(), *ui.reader)
    , reading(reader, ui.reader->view(), settings, session.path())
    , pages({session.reader(), reader, ui.reader->view(), *ui.printedPages})
    , navigation({query, search, results, reader, *ui.reader})
    , tabs({session.reader(), navigation, reader, ui.reader->tabs(), settings}, session.path())
    , hitSteps({query, results, reader, *ui.reader})
    , overview(session.reader(), query, ui.reader->overview())
    , similar(session.reader(), query, search)
    , citing(session.reader())
    , importer(session.writer())
    , watch(settings)
    , exporter(session.exporter())
    , printer(session.exporter())
    , keeping(session.keeper(), session.reader())
    , correcting(session.keeper(), keeping.undoStack())
    , indexer(session.reader(), session.writer())
    , rereader(session.reader(), session.writer())
    , safekeeping(session.path())
    , passwords(ui.reader->window())
{
    QObject::connect(ui.showContext, &QAction::toggled, &results,
                     &ResultsController::setContextShown);
    results.setContextShown(ui.showContext->isChecked());
    QObject::connect(ui.showTimeline, &QAction::toggled, &timeline, &TimelineController::setShown);
    QObject::connect(ui.back, &QAction::triggered, &navigation, &NavigationController::back);
    QObject::connect(ui.forward, &QAction::triggered, &navigation, &NavigationController::forward);
    const source::PasswordQuestion ask = passwords.question();
    pages.setPasswords(ask);
    importer.setPasswords(
        passwords.question({PasswordDesk::tr("&Cancel Import"), [this] { importer.cancel(); }}));
    rereader.setPasswords(
        passwords.question({PasswordDesk::tr("&Cancel All"), [this] { rereader.cancel(); }}));
    exporter.setPasswords(ask);
    correcting.setPasswords(ask);
    connectReading();
    connectChanges();
}

void WindowParts::connectReading()
{
    QObject::connect(&results, &ResultsController::listed, &library, &LibraryController::count);
    QObject::connect(&results, &ResultsController::listed, &timeline, &TimelineController::count);
    QObject::connect(&results, &ResultsController::listed, &reader, [this](int documents) {
        if (documents == 0) {
            reader.close();
        }
    });
    QObject::connect(&reader, &ReaderController::opened, &results, &ResultsController::follow);
    QObject::connect(&overview, &OverviewController::placeChanged, &reader, [this] {
        results.keep(0);
        reader.close();
    });
}

void WindowParts::connectChanges()
{
    QObject::connect(&library, &LibraryController::loaded, &tabs, &TabsController::follow);
    QObject::connect(&indexer, &IndexController::finished, &results, &ResultsController::refresh);
    QObject::connect(&importer, &ImportController::started, &watch, &FolderWatch::pause);
    QObject::connect(&importer, &ImportController::finished, &watch,
                     [this](const ingest::ImportReport& report) {
                         report.cancelled ? watch.leave() : watch.settle();
                     });
    QObject::connect(&importer, &ImportController::failed, &watch, &FolderWatch::leave);
    QObject::connect(&importer, &ImportController::finished, &library, &LibraryController::reload);
    QObject::connect(&importer, &ImportController::finished, &keeping,
                     [this](const ingest::ImportReport& report) {
                         if (report.count(ingest::FileOutcome::What::Replaced) > 0) {
                             keeping.follow();
                         }
                     });
    QObject::connect(&correcting, &CorrectingController::corrected, &library,
                     &LibraryController::reload); // and the list with it
    QObject::connect(&rereader, &RereadingController::finished, &library,
                     &LibraryController::reload);
    QObject::connect(&rereader, &RereadingController::finished, &reader, &ReaderController::reload);
    QObject::connect(&rereader, &RereadingController::finished, &keeping,
                     &KeepingController::reload);
    // Both say what is still to be looked at.
    QObject::connect(&keeping, &KeepingController::settlingsChanged, &reader,
                     &ReaderController::reload);
    QObject::connect(&keeping, &KeepingController::settlingsChanged, &overview,
                     &OverviewController::reload);
}

void WindowParts::noteReading()
{
    reading.note();
    tabs.note();
}

void WindowParts::cancel()
{
    importer.cancel();
    exporter.cancel();
    printer.cancel();
    correcting.cancel();
    indexer.cancel();
    rereader.cancel();
    safekeeping.cancel();
}

void WindowParts::tellFailures(MessageBar& messages) const
{
    const auto tell = [&messages](const auto&... part) {
        (QObject::connect(&part, &std::remove_cvref_t<decltype(part)>::failed, &messages,
                          &MessageBar::showError),
         ...);
    };
    tell(library, results, timeline, reader, overview, similar, citing, importer, exporter, printer,
         keeping, correcting, rereader, safekeeping);
}

} // namespace gongbao::desktop
