// SPDX-License-Identifier: GPL-3.0-or-later
// The whole desktop program on an archive of its own, for journeys through its real widgets.
#pragma once

#include "desktop/app/mainwindow.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/searchfield.h"
#include "desktop/session/archivesession.h"
#include "desktop/settings/settings.h"

#include <QAction>
#include <QTemporaryDir>

#include <memory>

class QTreeView;

namespace gongbao::desktop::test {

/// A window on an archive in a folder of its own; its file dialogs answer what the test says.
class Desktop
{
public:
    /// On @p archive, or on one in the folder where none is named.
    explicit Desktop(const QString& archive = {});

    /// Opens the window anew.
    void open();
    /// Closes the window and its connections, so that the archive's file is let go.
    void close();

    /// The files of the issue that the program comes with.
    static QStringList samples();

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString archive() const { return m_archive; }
    ArchiveSession& session() const { return *m_session; }

    template<typename Widget>
    Widget* part(const char16_t* name) const
    {
        return m_window->findChild<Widget*>(QString::fromUtf16(name));
    }
    void trigger(const char16_t* action) const { part<QAction>(action)->trigger(); }
    int rows() const;
    QString cell(int row, int column) const;
    QString page() const;
    /// The list at the left of what @p list ("Kind", …) narrows by.
    QTreeView* values(const char16_t* list) const;
    SearchField* search() const { return m_window->findChild<SearchField*>(); }
    ReaderView* reader() const { return part<ReaderView>(u"view"); }
    /// What the message bar says; empty while it is hidden.
    QString message() const;
    MainWindow& window() { return *m_window; }
    Settings& settings() { return m_settings; }

    /// Closes the report of an import and returns its summary.
    QString takeReport() const;
    /// Imports the sample issue from the welcome page.
    void importSample() const;

    /// While the window is closed: a corrected file of the sample comes in its place.
    void replaceSample() const;

    QString chosenArchive;
    QStringList chosenFiles;
    QString chosenPdf;
    QString chosenCopy;
    QString proposed; ///< what the last dialog for saving began with

private:
    QTemporaryDir m_folder;
    QString m_archive;
    QSettings m_store;
    Settings m_settings;
    std::unique_ptr<ArchiveSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void writeFile(const QString& path, const QByteArray& bytes);
/// The sample with another word in it: a corrected file of the same issue.
QByteArray correctedSample();

} // namespace gongbao::desktop::test
