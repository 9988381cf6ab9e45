// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivewitness.h"

#include "archive/catalogue.h"
#include "archive/check.h"
#include "base/checksum.h"
#include "parse/parser.h"
#include "source/decoding.h"

#include <utility>

namespace gongbao::faults {

using namespace Qt::StringLiterals;
using archive::Catalogue;
using archive::Database;

namespace {

/// Whether the archive has all of the issue, as it is recognised in its file.
Result<bool> isWhole(Catalogue& catalogue, archive::IssueId id, const QByteArray& bytes)
{
    const auto original = catalogue.original(id);
    const auto stored = catalogue.wholeIssue(id);
    if (!original || !stored) {
        return original ? stored.error() : original.error();
    }
    auto decoded = source::decode(bytes, u"witness"_s);
    if (!decoded) {
        return decoded.error();
    }
    const auto parsed = parse::parseIssue(source::SourceText(std::move(decoded->text)));
    return parsed ? Result<bool>(*original == bytes && *stored == *parsed) : parsed.error();
}

/// Every version of every issue.
Result<QList<archive::IssueRecord>> allIssues(Catalogue& catalogue)
{
    auto current = catalogue.issues();
    if (!current) {
        return current;
    }
    QList<archive::IssueRecord> all;
    for (const archive::IssueRecord& issue : std::as_const(*current)) {
        auto versions = catalogue.versions(issue.id);
        if (!versions) {
            return versions;
        }
        all += *versions;
    }
    return all;
}

} // namespace

void ArchiveWitness::offer(const QByteArray& bytes)
{
    m_offered.insert(sha256(bytes), bytes);
}

void ArchiveWitness::stored(const QByteArray& bytes)
{
    m_held.insert(sha256(bytes));
}

Result<QStringList> ArchiveWitness::look(const QString& path)
{
    const auto database = Database::open(path, archive::OpenMode::ReadWrite);
    if (!database) {
        return database.error();
    }
    auto problems = archive::check(**database);
    Catalogue catalogue(**database);
    const auto issues = allIssues(catalogue);
    if (!problems || !issues) {
        return problems ? issues.error() : problems.error();
    }
    QSet<QByteArray> seen;
    for (const archive::IssueRecord& issue : *issues) {
        seen.insert(issue.sha256);
        const auto offered = m_offered.constFind(issue.sha256);
        const Result<bool> whole = offered == m_offered.constEnd()
                                       ? Result<bool>(false)
                                       : isWhole(catalogue, issue.id, *offered);
        if (!whole) {
            return whole.error();
        }
        if (!*whole) {
            problems->append(u"issue %1 is not what was recognised"_s.arg(issue.id));
        }
    }
    for (const QByteArray& held : std::as_const(m_held)) {
        if (!seen.contains(held)) {
            problems->append(
                u"the issue of file %1 is gone"_s.arg(QString::fromLatin1(held.toHex())));
        }
    }
    m_held += seen;
    return problems;
}

} // namespace gongbao::faults
