// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/numberlookup.h"

#include "archive/filterclause.h"
#include "archive/rows.h"
#include "text/characters.h"
#include "text/pinyin.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace gongbao::archive {

namespace {

constexpr qsizetype kAllNumbers = std::numeric_limits<qsizetype>::max();

struct AgencyWord
{
    qint64 id = 0;
    bool exact = false;
};

bool hasInOrder(QStringView word, QStringView wanted)
{
    qsizetype found = 0;
    for (const QChar c : word) {
        if (found < wanted.size() && c == wanted[found]) {
            ++found;
        }
    }
    return found == wanted.size();
}

/// Whether some Han of @p word, in order, are read as @p letters, each as a whole syllable or by
/// its first letter: szb, shizb and shizhengban of 石大政办.
bool isReadInOrder(QStringView word, QStringView letters)
{
    std::vector<bool> reached(static_cast<size_t>(letters.size()) + 1, false);
    reached[0] = true;
    for (qsizetype at = 0; at < word.size(); ++at) {
        const auto readings = text::pinyinOf(text::codePointAt(word, at));
        // From behind, so that no Han is read twice.
        for (qsizetype end = letters.size() - 1; end >= 0; --end) {
            for (const std::string_view reading : readings) {
                const QLatin1StringView syllable(reading.data(), qsizetype(reading.size()));
                const QStringView rest = letters.sliced(end);
                if (reached[size_t(end)] && rest.front() == syllable.front()) {
                    reached[size_t(end) + 1] = true;
                    if (rest.startsWith(syllable)) {
                        reached[size_t(end) + reading.size()] = true;
                    }
                }
            }
        }
    }
    return reached.back();
}

bool fits(QStringView word, QStringView wanted)
{
    const bool isLatin =
        std::ranges::all_of(wanted, [](QChar c) { return c >= u'a' && c <= u'z'; });
    return hasInOrder(word, wanted) || (isLatin && isReadInOrder(word, wanted));
}

/// Distinct agency words are few, a few thousand in the largest archives.
Result<std::vector<AgencyWord>> fittingWords(Database& database, const NumberPattern& pattern)
{
    const QString& wanted = pattern.agencyWord;
    Result<Statement> statement = database.prepare("SELECT id, folded FROM agency_word");
    if (!statement) {
        return statement.error();
    }
    std::vector<AgencyWord> words;
    const Status done = forEachRow(*statement, [&] {
        const QString word = statement->text(1);
        const bool exact = word == wanted;
        if (exact || (!pattern.wholeAgencyWord && fits(word, wanted))) {
            words.push_back({statement->integer(0), exact});
        }
    });
    if (!done) {
        return done.error();
    }
    return words;
}

struct Found
{
    DocumentId id = 0;
    qint64 sortDate = 0;
    bool exact = false;
};

std::vector<DocumentId> bestFirst(std::vector<Found> found)
{
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return std::tuple(a.exact, a.sortDate, a.id) > std::tuple(b.exact, b.sortDate, b.id);
    });
    std::vector<DocumentId> ids;
    ids.reserve(found.size());
    std::ranges::transform(found, std::back_inserter(ids), &Found::id);
    return ids;
}

/// Adds the documents with @p word, of more than @p most those with the highest numbers; or all
/// with any word where it is unset.
Status collect(Database& database, const NumberPattern& pattern, const DocumentFilter& filter,
               const std::optional<AgencyWord>& word, qsizetype most, std::vector<Found>& found)
{
    const FilterClause clause(filter);
    QByteArray sql = "SELECT d.id, d.sort_date FROM document d WHERE d.number_serial > 0 AND " +
                     clause.condition();
    sql += word ? " AND d.agency_word_id = ?" : "";
    sql += pattern.year ? " AND d.number_year = ?" : "";
    sql += pattern.serial ? " AND d.number_serial = ?" : "";
    const bool limited = word && most < kAllNumbers;
    sql += limited ? " ORDER BY d.number_year DESC, d.number_serial DESC LIMIT ?" : "";
    Result<Statement> statement = database.prepare(sql.constData());
    if (!statement) {
        return statement.error();
    }
    int place = clause.bind(*statement, 1);
    if (word) {
        statement->bind(place++, word->id);
    }
    if (pattern.year) {
        statement->bind(place++, *pattern.year);
    }
    if (pattern.serial) {
        statement->bind(place++, *pattern.serial);
    }
    if (limited) {
        statement->bind(place, qint64(most));
    }
    return forEachRow(*statement, [&] {
        found.push_back({statement->integer(0), statement->integer(1), word && word->exact});
    });
}

/// As findByNumber(), of each agency word @p most at the most.
Result<std::vector<DocumentId>> findMost(Database& database, const NumberPattern& pattern,
                                         const DocumentFilter& filter, qsizetype most)
{
    std::vector<Found> found;
    if (!pattern.agencyWord.isEmpty()) {
        const Result<std::vector<AgencyWord>> words = fittingWords(database, pattern);
        if (!words) {
            return words.error();
        }
        for (const AgencyWord& word : *words) {
            if (Status done = collect(database, pattern, filter, word, most, found); !done) {
                return done.error();
            }
        }
    } else if (pattern.year || pattern.serial) {
        if (Status done = collect(database, pattern, filter, std::nullopt, most, found); !done) {
            return done.error();
        }
    }
    return bestFirst(std::move(found));
}

/// Whether the digits of @p serial are the first ones of @p number, which has more.
bool begins(qint64 number, qint64 serial)
{
    for (number /= 10; number > serial; number /= 10) {
    }
    return number == serial;
}

/// The documents of an agency word and year whose serial goes on after the one that is given.
Result<std::vector<DocumentId>> longerNumbers(Database& database, const NumberPattern& pattern)
{
    std::vector<Found> found;
    const Result<std::vector<AgencyWord>> words = fittingWords(database, pattern);
    if (!words) {
        return words.error();
    }
    Result<Statement> statement =
        database.prepare("SELECT id, sort_date, number_serial FROM document WHERE current = 1 "
                         "AND agency_word_id = ?1 AND number_year = ifnull(?2, number_year)");
    if (!statement) {
        return statement.error();
    }
    const auto year = pattern.year ? std::optional<qint64>(*pattern.year) : std::optional<qint64>();
    for (const AgencyWord& word : *words) {
        statement->bind(1, word.id).bind(2, year);
        const Status done = forEachRow(*statement, [&] {
            if (begins(statement->integer(2), *pattern.serial)) {
                found.push_back({statement->integer(0), statement->integer(1), word.exact});
            }
        });
        if (!done) {
            return done.error();
        }
    }
    return bestFirst(std::move(found));
}

constexpr qint64 kNearest = 2; ///< on each side

enum class Side { Below, Above };

/// Ids by serial.
using Numbered = std::vector<std::pair<qint64, DocumentId>>;

/// Adds the documents of @p word and the year whose serial is next to the pattern's.
Status appendNext(Database& database, const NumberPattern& pattern, const DocumentFilter& filter,
                  const AgencyWord& word, Side side, Numbered& found)
{
    const FilterClause clause(filter);
    const QByteArray sql = "SELECT d.number_serial, d.id FROM document d WHERE " +
                           clause.condition() +
                           " AND d.number_serial > 0 AND d.agency_word_id = ? "
                           "AND d.number_year = ? AND d.number_serial " +
                           (side == Side::Below ? "< ? ORDER BY d.number_serial DESC"
                                                : "> ? ORDER BY d.number_serial") +
                           " LIMIT ?";
    Result<Statement> statement = database.prepare(sql.constData());
    if (!statement) {
        return statement.error();
    }
    const int place = clause.bind(*statement, 1);
    statement->bind(place, word.id).bind(place + 1, *pattern.year);
    statement->bind(place + 2, *pattern.serial).bind(place + 3, kNearest);
    return forEachRow(*statement,
                      [&] { found.emplace_back(statement->integer(0), statement->integer(1)); });
}

/// Those on one side, by serial.
Result<Numbered> nextTo(Database& database, const NumberPattern& pattern,
                        const DocumentFilter& filter, const std::vector<AgencyWord>& words,
                        Side side)
{
    Numbered found;
    for (const AgencyWord& word : words) {
        if (Status done = appendNext(database, pattern, filter, word, side, found); !done) {
            return done.error();
        }
    }
    std::ranges::sort(found);
    if (std::ssize(found) > kNearest) {
        const auto surplus = std::ssize(found) - kNearest;
        const auto first = side == Side::Below ? found.begin() : found.end() - surplus;
        found.erase(first, first + surplus);
    }
    return found;
}

} // namespace

bool fits(const NumberPattern& number, const NumberPattern& pattern)
{
    const bool fitsWord = pattern.wholeAgencyWord ? number.agencyWord == pattern.agencyWord
                                                  : fits(number.agencyWord, pattern.agencyWord);
    return fitsWord && (!pattern.year || pattern.year == number.year) &&
           (!pattern.serial || pattern.serial == number.serial);
}

Result<std::vector<DocumentId>> findByNumber(Database& database, const NumberPattern& pattern,
                                             const DocumentFilter& filter)
{
    return findMost(database, pattern, filter, kAllNumbers);
}

Result<std::vector<DocumentId>> numbersLike(Database& database, const NumberPattern& pattern,
                                            qsizetype count)
{
    std::vector<DocumentId> ids;
    // Up to so many in all.
    const auto append = [&ids](const Result<std::vector<DocumentId>>& more,
                               qsizetype most) -> Status {
        if (!more) {
            return more.error();
        }
        for (const DocumentId id : *more) {
            if (std::ssize(ids) < most && std::ranges::find(ids, id) == ids.end()) {
                ids.push_back(id);
            }
        }
        return {};
    };
    if (Status done = append(findMost(database, pattern, {}, count), count); !done) {
        return done.error();
    }
    if (!pattern.serial || std::ssize(ids) == count) {
        return ids;
    }
    // Room is left for neighbours and for some of the same serial.
    const qsizetype forSerial = count - count / 4;
    if (!pattern.agencyWord.isEmpty()) {
        if (Status done = append(longerNumbers(database, pattern), count / 2); !done) {
            return done.error();
        }
        if (Status done = append(nearestNumbers(database, pattern), forSerial); !done) {
            return done.error();
        }
    }
    const NumberPattern sameSerial{.serial = pattern.serial};
    const Status done = append(findMost(database, sameSerial, {}, count), count);
    return done ? Result<std::vector<DocumentId>>(std::move(ids))
                : Result<std::vector<DocumentId>>(done.error());
}

Result<std::vector<DocumentId>> nearestNumbers(Database& database, const NumberPattern& pattern,
                                               const DocumentFilter& filter)
{
    if (pattern.agencyWord.isEmpty() || !pattern.year || !pattern.serial) {
        return std::vector<DocumentId>();
    }
    Result<std::vector<AgencyWord>> words = fittingWords(database, pattern);
    if (!words) {
        return words.error();
    }
    if (std::ranges::any_of(*words, &AgencyWord::exact)) {
        std::erase_if(*words, [](const AgencyWord& word) { return !word.exact; });
    }
    std::vector<DocumentId> ids;
    for (const Side side : {Side::Below, Side::Above}) {
        const Result<Numbered> found = nextTo(database, pattern, filter, *words, side);
        if (!found) {
            return found.error();
        }
        std::ranges::transform(*found, std::back_inserter(ids), &Numbered::value_type::second);
    }
    return ids;
}

Result<std::vector<DocumentId>> findCiting(Database& database, const NumberPattern& pattern)
{
    std::optional<std::vector<AgencyWord>> words;
    if (!pattern.agencyWord.isEmpty()) {
        Result<std::vector<AgencyWord>> fitting = fittingWords(database, pattern);
        if (!fitting) {
            return fitting.error();
        }
        words = std::move(*fitting);
    }
    Result<Statement> statement = database.prepare(
        "SELECT DISTINCT c.document_id, ifnull(c.agency_word_id, 0) FROM citation c "
        "WHERE ifnull(?1, c.number_year) = c.number_year "
        "AND ifnull(?2, c.number_serial) = c.number_serial "
        "AND c.document_id IN (SELECT id FROM document WHERE current = 1)");
    if (!statement) {
        return statement.error();
    }
    const auto year = pattern.year ? std::optional<qint64>(*pattern.year) : std::nullopt;
    statement->bind(1, year).bind(2, pattern.serial);
    std::vector<DocumentId> ids;
    const Status done = forEachRow(*statement, [&] {
        const qint64 word = statement->integer(1);
        if (!words || std::ranges::find(*words, word, &AgencyWord::id) != words->end()) {
            ids.push_back(statement->integer(0));
        }
    });
    return done ? Result<std::vector<DocumentId>>(std::move(ids))
                : Result<std::vector<DocumentId>>(done.error());
}

} // namespace gongbao::archive
