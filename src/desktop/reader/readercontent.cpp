// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readercontent.h"

#include <QCoreApplication>

namespace gongbao::desktop {

namespace {

struct ReaderContentText
{
    Q_DECLARE_TR_FUNCTIONS(ReaderContentText)
};

} // namespace

Result<ReaderContent> loadDocument(archive::Database& database, archive::DocumentId id,
                                   const QString& typed)
{
    archive::Catalogue catalogue(database);
    auto records = catalogue.records(std::span(&id, 1));
    if (!records) {
        return records.error();
    }
    if (records->isEmpty()) {
        return Error{ErrorCode::NotFound,
                     ReaderContentText::tr("The document is no longer in the archive.")};
    }
    auto document = catalogue.document(id);
    if (!document) {
        return document.error();
    }
    auto issue = catalogue.issue(records->first().issueId);
    if (!issue) {
        return issue.error();
    }
    auto findings = catalogue.findings(issue->id);
    if (!findings) {
        return findings.error();
    }
    ReaderContent content;
    content.id = id;
    content.document = std::move(*document);
    content.record = records->first();
    content.issue = std::move(*issue);
    content.findings = findingsOn(*findings, content.document.span);
    content.typed = typed;
    content.matches = matchesIn(content.document, typed);
    return content;
}

QList<BlockMatch> matchesIn(const Document& document, const QString& typed)
{
    return search::hitsIn(document, typed);
}

} // namespace gongbao::desktop
