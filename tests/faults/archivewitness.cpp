// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivewitness.h"

#include "archive/catalogue.h"
#include "archive/check.h"
#include "archive/corrections.h"
#include "base/checksum.h"
#include "parse/parser.h"
#include "source/decoding.h"

#include <algorithm>
#include <utility>

namespace gongbao::faults {

using namespace Qt::StringLiterals;
using archive::Catalogue;
using archive::Database;

namespace {

/// Whether the archive has all of the issue, as it is recognised in its file with @p corrections.
Result<bool> isWhole(Catalogue& catalogue, archive::IssueId id, const QByteArray& bytes,
                     const QList<Correction>& corrections)
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
    const auto parsed =
        parse::parseCorrected(source::SourceText(std::move(decoded->text)), corrections);
    return parsed ? Result<bool>(*original == bytes && *stored == parsed->issue) : parsed.error();
}

/// Those of former versions have gone over to the current one, whose record alone can be told.
bool hadCorrections(const archive::IssueRecord& issue, const QList<archive::IssueRecord>& all,
                    const QList<archive::CorrectionRecord>& corrections)
{
    return std::ranges::any_of(all, [&](const archive::IssueRecord& later) {
        const auto hangsOn = [&](const auto& one) { return one.issue == later.id; };
        return later.number == issue.number && later.year == issue.year &&
               later.version > issue.version && std::ranges::any_of(corrections, hangsOn);
    });
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

void ArchiveWitness::corrected(const QString& value)
{
    m_corrected.insert(value);
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
    const auto allCorrections = archive::allCorrections(**database);
    if (!allCorrections) {
        return allCorrections.error();
    }
    QSet<QByteArray> seen;
    for (const archive::IssueRecord& issue : *issues) {
        seen.insert(issue.sha256);
        const auto offered = m_offered.constFind(issue.sha256);
        const auto corrections = archive::correctionsOf(**database, issue.id);
        if (!corrections) {
            return corrections.error();
        }
        const Result<bool> whole = offered == m_offered.constEnd() ? Result<bool>(false)
                                   : hadCorrections(issue, *issues, *allCorrections)
                                       ? Result<bool>(true)
                                       : isWhole(catalogue, issue.id, *offered, *corrections);
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
    for (const QString& value : std::as_const(m_corrected)) {
        if (std::ranges::none_of(*allCorrections, [&](const archive::CorrectionRecord& one) {
                return one.correction.value == value;
            })) {
            problems->append(u"the correction to %1 is gone"_s.arg(value));
        }
    }
    return problems;
}

} // namespace gongbao::faults
