// SPDX-License-Identifier: GPL-3.0-or-later
// From the document that is read to others like it.
#pragma once

#include "archive/records.h"
#include "desktop/jobs/requests.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;
class QueryState;
class SearchField;

/// Borrows all it is given.
class SimilarController final : public QObject
{
    Q_OBJECT

public:
    SimilarController(ArchiveThread& archive, QueryState& query, SearchField& search,
                      QObject* parent = nullptr);

    /// Searches the whole archive for documents like @p document, the likest first.
    void find(archive::DocumentId document);

Q_SIGNALS:
    /// There is none, or the archive could not be read.
    void failed(const QString& sentence);

private:
    ArchiveThread& m_archive;
    QueryState& m_query;
    SearchField& m_search;
    Requests m_finding;
};

} // namespace gongbao::desktop
