// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the chosen document and keeps its hits in step with the query.
#pragma once

#include "archive/records.h"
#include "desktop/jobs/requests.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;
class ReaderPanel;
struct ReaderContent;

/// Borrows all it is given.
class ReaderController final : public QObject
{
    Q_OBJECT

public:
    ReaderController(ArchiveThread& archive, ReaderPanel& panel, QObject* parent = nullptr);

    void open(archive::DocumentId id);
    /// Opens it where @p line of its source stands.
    void openAt(archive::DocumentId id, int line);
    /// Opens it where @p highlight stands.
    void openAtHighlight(archive::DocumentId id, archive::HighlightId highlight);
    /// The words whose hits are marked from now on.
    void setTyped(const QString& typed);
    /// Reads the document anew, which may have changed.
    void reload();
    /// Shows nothing, as when the list is empty.
    void close();

    [[nodiscard]] archive::DocumentId current() const { return m_current; }
    /// Whether a document, or the hits in it, are on their way.
    [[nodiscard]] bool isLoading() const { return m_loading.isBusy(); }
    /// Of the document shown; the id is 0 where none is.
    [[nodiscard]] const archive::DocumentRecord& record() const { return m_record; }

Q_SIGNALS:
    /// Another document is about to be read.
    void opening();
    /// The document that is shown is about to give way to another or to none.
    void leaving();
    /// Another document is shown from its beginning: neither hits nor a line lead elsewhere.
    void begun(gongbao::archive::DocumentId id);
    void closed();
    void opened(gongbao::archive::DocumentId id);
    void failed(const QString& sentence);

private:
    /// Where a document is to be seen from; nothing set: from its beginning.
    struct Target
    {
        int line = 0;
        archive::HighlightId highlight = 0;
    };
    void openAt(archive::DocumentId id, const Target& target);
    /// Whether there was anywhere to go.
    bool goTo(const Target& target);
    void load();
    void show(const ReaderContent& content);

    ArchiveThread& m_archive;
    ReaderPanel& m_panel;
    archive::DocumentId m_current = 0;
    archive::DocumentRecord m_record;
    Target m_target; ///< to go to as soon as the document is there
    QString m_typed;
    Requests m_loading;
};

} // namespace gongbao::desktop
