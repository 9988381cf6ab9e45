// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tabs/tabscontroller.h"

#include "desktop/navigation/navigationcontroller.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/session/archivethread.h"
#include "desktop/settings/settings.h"
#include "desktop/tabs/rememberedtabs.h"
#include "desktop/tabs/tabbar.h"

#include <algorithm>
#include <utility>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

TabsController::TabsController(TabParts parts, const QString& archive, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_archive(archive)
{
    connect(&parts.bar, &TabBar::currentChanged, this, &TabsController::show);
    connect(&parts.bar, &TabBar::tabCloseRequested, this, &TabsController::close);
    connect(&parts.bar, &TabBar::closeOthersWanted, this, &TabsController::closeOthers);
    connect(&parts.bar, &TabBar::tabMoved, this, [this](int from, int to) {
        m_tabs.move(from, to);
        note();
    });
    connect(&parts.reader, &ReaderController::opened, this, &TabsController::nameCurrent);
    connect(&parts.reader, &ReaderController::closed, this, &TabsController::nameCurrent);
    update();
}

void TabsController::openBehind(archive::DocumentId document)
{
    if (hasRoom()) {
        m_tabs.add({.history = History({.document = document})});
        update();
        find();
    }
}

void TabsController::open(const std::vector<archive::DocumentId>& documents)
{
    const archive::DocumentId read = m_parts.reader.current();
    if (documents.size() == 1 && documents.front() == read && hasRoom()) {
        const Place place = m_parts.navigation.here();
        const int former = m_tabs.current();
        show(m_tabs.add({m_tabs.at(former).title, History(place)}));
        Tab& left = m_tabs.at(former);
        left.history.backToOther();
        left.title = left.document() == read ? left.title : QString();
        update();
        find();
        return;
    }
    for (const archive::DocumentId document : documents) {
        if (document != read && hasRoom()) {
            m_tabs.add({.history = History({.document = document})});
        }
    }
    update();
    find();
}

bool TabsController::hasRoom()
{
    if (m_tabs.isFull()) {
        Q_EMIT failed(tr("There are %1 tabs, and no more can be opened; close some first.")
                          .arg(TabList::kMost));
    }
    return !m_tabs.isFull();
}

void TabsController::show(int index)
{
    const int former = m_tabs.current();
    if (index < 0 || index == former) {
        return;
    }
    m_tabs.setCurrent(index); // before the reader tells of what it shows now
    m_tabs.at(former).history = m_parts.navigation.exchange(m_tabs.at(index).history);
    update();
}

void TabsController::step(int by)
{
    show((m_tabs.current() + m_tabs.count() + by) % m_tabs.count());
}

void TabsController::close(int index)
{
    if (m_tabs.count() > 1) {
        if (index == m_tabs.current()) {
            show(index + 1 < m_tabs.count() ? index + 1 : index - 1);
        }
        m_tabs.close(index);
    } else if (m_parts.reader.current() != 0) {
        note(); // and so the list has its present history
        m_tabs.noteClosed(m_tabs.at(index), index);
        m_parts.navigation.exchange(History());
    }
    update();
}

void TabsController::closeOthers(int index)
{
    show(index);
    for (int other = m_tabs.count() - 1; other >= 0; --other) {
        if (other != m_tabs.current()) {
            m_tabs.close(other);
        }
    }
    update();
}

void TabsController::reopen()
{
    if (!m_tabs.hasClosed() || !hasRoom()) {
        return;
    }
    if (m_tabs.count() == 1 && m_parts.reader.current() == 0) { // an empty one is no use beside it
        m_parts.navigation.exchange(m_tabs.takeClosed().history);
    } else {
        show(m_tabs.reopen());
    }
    update();
    find(); // it may have been replaced since
}

void TabsController::follow()
{
    if (!std::exchange(m_restored, true)) {
        restore();
    }
    find();
}

void TabsController::restore()
{
    RememberedTabs remembered = rememberedTabs(m_archive, m_parts.settings);
    if (remembered.tabs.size() > 1) {
        m_tabs.restore(std::move(remembered.tabs), remembered.current);
        m_parts.navigation.exchange(m_tabs.at(m_tabs.current()).history);
        update();
    }
}

void TabsController::find()
{
    std::vector<archive::DocumentId> documents;
    for (int index = 0; index < m_tabs.count(); ++index) {
        if (const archive::DocumentId document = documentAt(index); document != 0) {
            documents.push_back(document);
        }
    }
    if (documents.empty()) {
        return;
    }
    m_parts.archive.request(
        m_finding,
        [documents](archive::Database& database, const StopToken&) {
            return tabDocuments(database, documents);
        },
        [this](const Result<std::vector<TabDocument>>& found) {
            if (found) {
                take(*found);
            } else {
                Q_EMIT failed(found.error().message);
            }
        });
}

void TabsController::take(const std::vector<TabDocument>& documents)
{
    int gone = 0;
    for (const auto& [former, document, title] : documents) {
        if (document != former && document != 0) {
            m_tabs.replace(former, document);
            m_parts.navigation.replace(former, document);
        }
        for (int index = m_tabs.count() - 1; index >= 0; --index) {
            // Of the current one the reader tells.
            if (index == m_tabs.current()) {
                continue;
            }
            if (document == 0 && documentAt(index) == former) {
                m_tabs.remove(index);
                ++gone;
            } else if (documentAt(index) == document) {
                m_tabs.at(index).title = title;
            }
        }
    }
    update();
    if (gone > 0) {
        Q_EMIT failed(
            tr("%n tab(s) closed, whose documents are no longer in the archive.", nullptr, gone));
    }
}

void TabsController::nameCurrent()
{
    m_tabs.at(m_tabs.current()).title =
        m_parts.reader.current() == 0 ? QString() : m_parts.reader.record().title;
    update();
}

archive::DocumentId TabsController::documentAt(int index) const
{
    return index == m_tabs.current() ? m_parts.navigation.history().now().document
                                     : m_tabs.at(index).document();
}

QString TabsController::titleAt(int index) const
{
    const bool isRead =
        index == m_tabs.current() ? m_parts.reader.current() != 0 : documentAt(index) != 0;
    const QString& title = m_tabs.at(index).title;
    return !isRead ? tr("Overview") : title.isEmpty() ? u"…"_s : title;
}

void TabsController::note()
{
    m_tabs.at(m_tabs.current()).history = m_parts.navigation.notedHistory();
    if (m_restored) {
        rememberTabs(m_tabs, m_archive, m_parts.settings);
    }
}

void TabsController::update()
{
    QStringList titles;
    for (int index = 0; index < m_tabs.count(); ++index) {
        titles.append(titleAt(index));
    }
    m_parts.bar.showTabs(titles, m_tabs.current());
    note();
    Q_EMIT changed();
}

} // namespace gongbao::desktop
