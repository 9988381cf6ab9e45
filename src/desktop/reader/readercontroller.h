// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the chosen document and keeps its hits in step with the query.
#pragma once

#include "archive/records.h"
#include "desktop/jobs/requests.h"

#include <QObject>

#include <vector>

namespace gongbao::desktop {

class ArchiveThread;
class ReaderPanel;

/// Borrows all it is given.
class ReaderController final : public QObject
{
    Q_OBJECT

public:
    ReaderController(ArchiveThread& archive, ReaderPanel& panel, QObject* parent = nullptr);

    /// Opens what was chosen; the links followed before are forgotten.
    void open(archive::DocumentId id);
    /// The words whose hits are marked from now on.
    void setTyped(const QString& typed);
    /// Shows nothing, as when the list is empty.
    void close();

    [[nodiscard]] archive::DocumentId current() const { return m_current; }

Q_SIGNALS:
    void opened(gongbao::archive::DocumentId id);
    void failed(const QString& sentence);

private:
    /// Opens what a link leads to and remembers where it was.
    void follow(archive::DocumentId id);
    void goBack();
    void show(archive::DocumentId id);
    void load();

    ArchiveThread& m_archive;
    ReaderPanel& m_panel;
    archive::DocumentId m_current = 0;
    std::vector<archive::DocumentId> m_followed; ///< the documents whose links led here
    QString m_typed;
    Requests m_loading;
};

} // namespace gongbao::desktop
