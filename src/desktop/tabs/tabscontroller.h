// SPDX-License-Identifier: GPL-3.0-or-later
// Documents beside one another in tabs. There is one reader, which shows the current one's.
#pragma once

#include "desktop/jobs/requests.h"
#include "desktop/tabs/tabdocuments.h"
#include "desktop/tabs/tablist.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;
class NavigationController;
class ReaderController;
class Settings;
class TabBar;

/// What it joins; all borrowed.
struct TabParts
{
    ArchiveThread& archive;
    NavigationController& navigation;
    ReaderController& reader;
    TabBar& bar;
    Settings& settings;
};

class TabsController final : public QObject
{
    Q_OBJECT

public:
    /// @p archive is the path of the archive whose tabs are remembered.
    TabsController(TabParts parts, const QString& archive, QObject* parent = nullptr);

    /// Opens @p document in a tab behind the current one, which stays.
    void openBehind(archive::DocumentId document);
    /// Opens each in a tab of its own. The one that is read, if it is alone, goes into a new tab
    /// that is shown, and the present one back to what was read in it before.
    void open(const std::vector<archive::DocumentId>& documents);
    /// The last tab stays, with the overview.
    void close(int index);
    void closeCurrent() { close(m_tabs.current()); }
    void closeOthers(int index);
    void reopen();
    void next() { step(1); }
    void previous() { step(-1); }

    [[nodiscard]] const TabList& tabs() const { return m_tabs; }

    /// The archive can be read, or other documents are in it now. The first time, the tabs of the
    /// last run are opened; what was replaced since gives way to its successor.
    void follow();
    /// Remembers tabs and places for the next run.
    void note();

Q_SIGNALS:
    /// There are more or fewer tabs, open or to reopen, or another is shown.
    void changed();
    void failed(const QString& sentence);

private:
    void show(int index);
    void step(int by);
    void restore();
    /// Asks what became of the documents of all tabs.
    void find();
    void take(const std::vector<TabDocument>& documents);
    void nameCurrent();
    bool hasRoom();
    [[nodiscard]] archive::DocumentId documentAt(int index) const;
    [[nodiscard]] QString titleAt(int index) const;
    /// Shows the list as it is now, and remembers it.
    void update();

    TabParts m_parts;
    QString m_archive;
    TabList m_tabs;
    bool m_restored = false;
    Requests m_finding;
};

} // namespace gongbao::desktop
