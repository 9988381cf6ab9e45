// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/citationlinks.h"

#include "archive/batch.h"
#include "archive/catalogue.h"
#include "archive/numberform.h"
#include "archive/rows.h"
#include "archive/stopguard.h"
#include "text/folding.h"

#include <algorithm>
#include <tuple>

namespace gongbao::archive {

namespace {

// Whether a number is bracketed or a decree's does not matter: a year and a serial of the same
// agency word are the same number.
constexpr const char* kCited =
    "SELECT w.folded, c.number_year, c.number_serial, c.number_form, w.word, c.number, c.title, "
    "c.place "
    "FROM citation c JOIN agency_word w ON w.id = c.agency_word_id "
    "WHERE c.document_id = ? ORDER BY c.place";
constexpr const char* kBearers =
    "SELECT d.id, d.title FROM agency_word w JOIN document d ON d.agency_word_id = w.id "
    "WHERE w.folded = ? AND d.number_year = ? AND d.number_serial = ? AND d.current = 1 "
    "ORDER BY d.sort_date DESC, d.id DESC";
constexpr const char* kOwnNumber =
    "SELECT w.folded, d.number_year, d.number_serial, d.current FROM document d "
    "JOIN agency_word w ON w.id = d.agency_word_id WHERE d.id = ?";
constexpr const char* kCiting =
    "SELECT c.document_id, c.title FROM agency_word w "
    "JOIN citation c ON c.agency_word_id = w.id JOIN document d ON d.id = c.document_id "
    "WHERE w.folded = ? AND c.number_year = ? AND c.number_serial = ? AND d.current = 1 "
    "ORDER BY d.sort_date DESC, d.id DESC, c.place";
constexpr const char* kUnresolved =
    "SELECT w.folded, c.number_year, c.number_serial, c.number, c.title, c.document_id "
    "FROM citation c JOIN agency_word w ON w.id = c.agency_word_id "
    "JOIN document d ON d.id = c.document_id "
    "WHERE d.current = 1 AND NOT EXISTS (SELECT 1 FROM agency_word v "
    "JOIN document e ON e.agency_word_id = v.id AND e.number_year = c.number_year "
    "AND e.number_serial = c.number_serial WHERE v.folded = w.folded AND e.current = 1) "
    "ORDER BY 1, 2, 3, d.sort_date DESC, d.id DESC, c.place";

/// What a number is looked up by.
struct NumberKey
{
    QString agencyWord; ///< folded
    qint64 year = 0;
    qint64 serial = 0;

    friend bool operator==(const NumberKey&, const NumberKey&) = default;
};

/// Of a row that begins with agency word, year and serial.
NumberKey keyAt(const Statement& row)
{
    return {row.text(0), row.integer(1), row.integer(2)};
}

struct Bearer
{
    DocumentId id = 0;
    QString title;
};

/// The current documents with a number, newest first.
Result<std::vector<Bearer>> bearersOf(Batch& batch, const NumberKey& key)
{
    Result<Statement*> statement = batch.prepared(kBearers);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, key.agencyWord).bind(2, key.year).bind(3, key.serial);
    return listOfRows<std::vector<Bearer>>(**statement, [](const Statement& row) {
        return Bearer{row.integer(0), row.text(1)};
    });
}

/// Those of @p bearers that a citation with @p title may mean; never @p citing itself.
std::vector<DocumentId> meantBy(const QString& title, const std::vector<Bearer>& bearers,
                                DocumentId citing)
{
    const QString folded = text::fold(title);
    std::vector<DocumentId> all;
    std::vector<DocumentId> titled;
    for (const Bearer& bearer : bearers) {
        if (bearer.id == citing) {
            continue;
        }
        all.push_back(bearer.id);
        if (!folded.isEmpty() && text::fold(bearer.title).contains(folded)) {
            titled.push_back(bearer.id);
        }
    }
    return titled.empty() ? all : titled;
}

/// The documents that cite the number, each with the title it gives.
Result<std::vector<Bearer>> citersOf(Batch& batch, const NumberKey& key)
{
    Result<Statement*> statement = batch.prepared(kCiting);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, key.agencyWord).bind(2, key.year).bind(3, key.serial);
    std::vector<Bearer> citing;
    const Status read = forEachRow(**statement, [&] {
        const DocumentId other = (*statement)->integer(0);
        if (citing.empty() || citing.back().id != other) {
            citing.push_back({other, {}});
        }
        QString& title = citing.back().title;
        title = title.isEmpty() ? (*statement)->text(1) : title;
    });
    return read ? Result<std::vector<Bearer>>(std::move(citing))
                : Result<std::vector<Bearer>>(read.error());
}

} // namespace

Result<QList<CitedNumber>> citedNumbers(Database& database, DocumentId id)
{
    Batch batch(database);
    Result<Statement*> statement = batch.prepared(kCited);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, id);
    QList<CitedNumber> cited;
    std::vector<NumberKey> keys;
    const Status read = forEachRow(**statement, [&] {
        const Statement& row = **statement;
        const NumberKey key = keyAt(row);
        const auto known = std::ranges::find(keys, key);
        if (known != keys.end()) {
            CitedNumber& before = cited[known - keys.begin()];
            before.title = before.title.isEmpty() ? row.text(6) : before.title;
            before.places.append(row.integer(7) - 1);
            return;
        }
        keys.push_back(key);
        const DocumentNumber number{numberFormFromName(row.text(3)), row.text(4),
                                    static_cast<int>(key.year),      key.serial,
                                    row.text(5).endsWith(u'號'),     row.text(5).contains(u"〕第")};
        cited.append({number, row.text(6), {row.integer(7) - 1}, {}});
    });
    if (!read) {
        return read.error();
    }
    for (qsizetype i = 0; i < cited.size(); ++i) {
        const auto bearers = bearersOf(batch, keys[static_cast<std::size_t>(i)]);
        if (!bearers) {
            return bearers.error();
        }
        auto records = Catalogue(database).records(meantBy(cited.at(i).title, *bearers, id));
        if (!records) {
            return records.error();
        }
        cited[i].documents = std::move(*records);
    }
    return cited;
}

Result<std::vector<DocumentId>> citingDocuments(Database& database, DocumentId id)
{
    Batch batch(database);
    Result<Statement*> own = batch.prepared(kOwnNumber);
    if (!own) {
        return own.error();
    }
    (*own)->bind(1, id);
    NumberKey key;
    bool current = false;
    const Status found = forEachRow(**own, [&] {
        key = keyAt(**own);
        current = (*own)->integer(3) != 0;
    });
    if (!found) {
        return found.error();
    }
    if (key.agencyWord.isEmpty()) {
        return std::vector<DocumentId>();
    }
    const auto bearers = bearersOf(batch, key);
    if (!bearers) {
        return bearers.error();
    }
    const auto citing = citersOf(batch, key);
    if (!citing) {
        return citing.error();
    }
    std::vector<DocumentId> ids;
    for (const Bearer& other : *citing) {
        const auto meant = meantBy(other.title, *bearers, other.id);
        const bool meansThis = !current || std::ranges::find(meant, id) != meant.end();
        if (other.id != id && meansThis) {
            ids.push_back(other.id);
        }
    }
    return ids;
}

Result<QList<UnresolvedNumber>> unresolvedNumbers(Database& database, const StopToken& stop)
{
    const StopGuard guard(database, stop);
    Result<Statement> statement = database.prepare(kUnresolved);
    if (!statement) {
        return statement.error();
    }
    QList<UnresolvedNumber> numbers;
    NumberKey last;
    const Status read = forEachRow(*statement, [&] {
        const NumberKey key = keyAt(*statement);
        if (numbers.isEmpty() || key != last) {
            numbers.append({statement->text(3), {}, 0, {}});
            last = key;
        }
        UnresolvedNumber& number = numbers.last();
        ++number.times;
        number.title = number.title.isEmpty() ? statement->text(4) : number.title;
        if (const DocumentId id = statement->integer(5);
            number.documents.empty() || number.documents.back() != id) {
            number.documents.push_back(id);
        }
    });
    if (!read) {
        return read.error();
    }
    std::ranges::stable_sort(numbers, std::ranges::greater(), [](const UnresolvedNumber& number) {
        return std::tuple(number.documents.size(), number.times);
    });
    return numbers;
}

} // namespace gongbao::archive
