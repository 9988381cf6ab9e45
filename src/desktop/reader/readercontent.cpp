// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readercontent.h"

#include "archive/findinglist.h"
#include "model/recognisedpages.h"
#include "text/folding.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace gongbao::desktop {

namespace {

struct ReaderContentText
{
    Q_DECLARE_TR_FUNCTIONS(ReaderContentText)
};

/// What cites it and is cited, and whether another has taken its place.
Status loadSurroundings(archive::Database& database, ReaderContent& content)
{
    const auto standing = archive::standingOf(database, content.id);
    if (!standing) {
        return standing.error();
    }
    content.standing = *standing;
    auto cited = archive::citedNumbers(database, content.id);
    if (!cited) {
        return cited.error();
    }
    content.cited = std::move(*cited);
    const auto citing = archive::citingDocuments(database, content.id);
    if (!citing) {
        return citing.error();
    }
    content.citingCount = std::ssize(*citing);
    const auto listed = std::min(content.citingCount, kMostCiting);
    auto records =
        archive::Catalogue(database).records(std::span(*citing).first(std::size_t(listed)));
    if (!records) {
        return records.error();
    }
    content.citing = std::move(*records);
    return {};
}

/// What says that the text on @p span was recognised. Where each line is printed is read only if
/// any of the issue's was.
Result<std::optional<Finding>> loadRecognition(archive::Catalogue& catalogue,
                                               archive::IssueId issue, const SourceSpan& span)
{
    const auto findings = catalogue.findings(issue);
    if (!findings) {
        return findings.error();
    }
    if (std::ranges::find(*findings, FindingKind::RecognisedText, &Finding::kind) ==
        findings->end()) {
        return std::optional<Finding>();
    }
    const auto pages = catalogue.printedPages(issue);
    if (!pages) {
        return pages.error();
    }
    return recognitionOf(span, *pages, *findings);
}

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
    const auto findings = archive::openFindings(database, issue->id);
    if (!findings) {
        return findings.error();
    }
    auto recognition = loadRecognition(catalogue, issue->id, document->span);
    if (!recognition) {
        return recognition.error();
    }
    auto bodies = catalogue.preferredIssuers(id);
    if (!bodies) {
        return bodies.error();
    }
    auto corrections = archive::correctionsOfDocument(database, id);
    if (!corrections) {
        return corrections.error();
    }
    auto highlights = archive::highlightsOf(database, id);
    if (!highlights) {
        return highlights.error();
    }
    ReaderContent content;
    content.id = id;
    content.highlights = std::move(*highlights);
    content.corrections = std::move(*corrections);
    content.bodies = std::move(*bodies);
    content.document = std::move(*document);
    content.record = records->first();
    content.issue = std::move(*issue);
    content.findings = findingsOn(*findings, content.document.span);
    content.recognition = std::move(*recognition);
    content.typed = typed;
    content.matches = matchesIn(content.document, typed);
    const Status loaded = loadSurroundings(database, content);
    return loaded ? Result<ReaderContent>(std::move(content))
                  : Result<ReaderContent>(loaded.error());
}

QList<BlockMatch> matchesIn(const Document& document, const QString& typed)
{
    return search::hitsIn(document, typed);
}

QList<BlockMatch> wordsIn(const Document& document, const QString& words)
{
    const QString folded = text::fold(words);
    if (folded.isEmpty()) {
        return {};
    }
    return search::hitsIn(document, std::vector{archive::Phrase{.text = folded}});
}

} // namespace gongbao::desktop
