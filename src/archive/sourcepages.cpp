// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sourcepages.h"

#include "archive/rows.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace gongbao::archive {

namespace {

constexpr const char* kInsertPage =
    "INSERT INTO source_page (source_file_id, page, number, width, height, pieces) "
    "VALUES (?, ?, ?, ?, ?, ?)";
constexpr const char* kFileOfIssue = "SELECT source_file_id FROM issue WHERE id = ?";
constexpr const char* kDropPages = "DELETE FROM source_page WHERE source_file_id = ?";
constexpr const char* kSelectPages =
    "SELECT p.page, p.number, p.width, p.height, p.pieces FROM issue i "
    "JOIN source_page p ON p.source_file_id = i.source_file_id WHERE i.id = ? ORDER BY p.page";

constexpr qsizetype kPieceSize = 4 + 4 * 2; // bytes
constexpr double kUnit = 0.1;               // points

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

qint64 toUnits(double points)
{
    return std::llround(points / kUnit);
}

/// Corners lie within 0 and 6,553.5 points; what is beyond is moved there.
quint16 toShort(double points)
{
    constexpr qint64 kMost = std::numeric_limits<quint16>::max();
    return static_cast<quint16>(std::clamp<qint64>(toUnits(points), 0, kMost));
}

void append(QByteArray& bytes, const PrintedPiece& piece)
{
    const qsizetype at = bytes.size();
    bytes.resize(at + kPieceSize);
    char* to = bytes.data() + at;
    qToLittleEndian(static_cast<quint32>(piece.line), to);
    const std::array sides{piece.box.left(), piece.box.top(), piece.box.width(),
                           piece.box.height()};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        qToLittleEndian(toShort(sides[i]), to + 4 + 2 * i);
    }
}

PrintedPiece pieceAt(const char* from, int page)
{
    const auto side = [&](int i) {
        return kUnit * qFromLittleEndian<quint16>(from + 4 + ptrdiff_t(2) * i);
    };
    return {static_cast<int>(qFromLittleEndian<quint32>(from)), page,
            QRectF(side(0), side(1), side(2), side(3))};
}

} // namespace

Status writeSourcePages(Batch& batch, qint64 sourceFile, const PrintedPages& pages)
{
    QList<QByteArray> pieces(pages.pages.size());
    for (const PrintedPiece& piece : pages.pieces) {
        append(pieces[piece.page - 1], piece);
    }
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        const PrintedPage& page = pages.pages.at(i);
        if (Status done =
                batch.run(kInsertPage, sourceFile, static_cast<qint64>(i) + 1, page.number,
                          toUnits(page.size.width()), toUnits(page.size.height()), pieces.at(i));
            !done) {
            return done;
        }
    }
    return {};
}

Status replaceSourcePages(Batch& batch, IssueId issue, const PrintedPages& pages)
{
    const auto file = batch.find(kFileOfIssue, issue);
    if (!file || !*file) {
        return file ? Status() : Status(file.error());
    }
    const Status dropped = batch.run(kDropPages, **file);
    return dropped ? writeSourcePages(batch, **file, pages) : dropped;
}

Result<PrintedPages> readSourcePages(Database& database, IssueId issue)
{
    Result<Statement> statement = database.prepare(kSelectPages);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, issue);
    PrintedPages pages;
    bool whole = true;
    const Status done = forEachRow(*statement, [&] {
        const int page = static_cast<int>(statement->integer(0));
        const QByteArray pieces = statement->blob(4);
        pages.pages.append({QSizeF(kUnit * static_cast<double>(statement->integer(2)),
                                   kUnit * static_cast<double>(statement->integer(3))),
                            statement->text(1)});
        whole = whole && page == pages.pages.size() && pieces.size() % kPieceSize == 0;
        for (qsizetype at = 0; at + kPieceSize <= pieces.size(); at += kPieceSize) {
            pages.pieces.append(pieceAt(pieces.constData() + at, page));
        }
    });
    if (!done) {
        return done.error();
    }
    if (!whole) {
        return Error{ErrorCode::Corrupt,
                     Text::tr("%1: the places of issue %2 on its pages are damaged; check the "
                              "archive and restore it from a backup.")
                         .arg(database.path())
                         .arg(issue)};
    }
    // A paragraph that goes on over a page stands among the next page's lines.
    std::ranges::stable_sort(pages.pieces, {}, &PrintedPiece::line);
    return pages;
}

} // namespace gongbao::archive
