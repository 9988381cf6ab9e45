// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/keeping.h"

#include "archive/batch.h"
#include "archive/markcarrying.h"

namespace gongbao::archive {

namespace {

constexpr auto kIsStarred = "SELECT 1 FROM mark WHERE id = ? AND starred_at IS NOT NULL";
constexpr auto kStar = "UPDATE mark SET starred_at = ?2 WHERE id = ?1";
constexpr auto kUnstar = "UPDATE mark SET starred_at = NULL WHERE id = ?1";
constexpr auto kAddTag = "INSERT INTO tag (name) VALUES (?) ON CONFLICT DO NOTHING";
constexpr auto kFindTag = "SELECT id FROM tag WHERE name = ?";
constexpr auto kIsTagged = "SELECT 1 FROM mark_tag WHERE tag_id = ? AND mark_id = ?";
constexpr auto kTagMark = "INSERT INTO mark_tag (tag_id, mark_id) VALUES (?, ?)";
constexpr auto kUntagMark = "DELETE FROM mark_tag WHERE tag_id = ? AND mark_id = ?";
constexpr auto kDropTag = "DELETE FROM tag WHERE id = ?1 "
                          "AND NOT EXISTS (SELECT 1 FROM mark_tag WHERE tag_id = ?1)";
constexpr auto kIsCollected =
    "SELECT 1 FROM collection_mark WHERE collection_id = ? AND mark_id = ?";
constexpr auto kCollect = "INSERT INTO collection_mark (collection_id, mark_id) VALUES (?, ?)";
constexpr auto kUncollect = "DELETE FROM collection_mark WHERE collection_id = ? AND mark_id = ?";
constexpr auto kSetNote = "UPDATE mark SET note = ?2, noted_at = ?3 WHERE id = ?1";
// What waits there, joined to another document for now, stays.
constexpr auto kEmptyBasket = "DELETE FROM basket WHERE mark_id IN (SELECT m.id FROM mark m "
                              "JOIN document d ON d.id = m.document_id WHERE d.current = 1)";
constexpr auto kLastPlace = "SELECT ifnull(max(place), 0) FROM basket";
constexpr auto kPutIntoBasket = "INSERT INTO basket (place, mark_id) VALUES (?, ?) "
                                "ON CONFLICT (mark_id) DO UPDATE SET place = excluded.place";
constexpr auto kNoteRead = "INSERT INTO mark (document_id, read_at) VALUES (?1, ?2) "
                           "ON CONFLICT (document_id) DO UPDATE SET read_at = excluded.read_at";

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// The steps of one change; each gives back its inverse. Within a transaction.
class Applying
{
public:
    explicit Applying(Database& database)
        : m_database(database)
        , m_batch(database)
        , m_now(timeText(QDateTime::currentDateTimeUtc()))
    {
    }

    Result<KeepingChange> operator()(const SetStarred& change)
    {
        const auto changed = toggle(change.documents, [&](qint64 mark) -> Result<bool> {
            const auto was = m_batch.find(kIsStarred, mark);
            if (!was || was->has_value() == change.starred) {
                return was ? Result<bool>(false) : Result<bool>(was.error());
            }
            return done(change.starred ? m_batch.run(kStar, mark, m_now)
                                       : m_batch.run(kUnstar, mark));
        });
        return inverse(changed, [&](DocumentIds ids) {
            return SetStarred{std::move(ids), !change.starred};
        });
    }

    Result<KeepingChange> operator()(const SetTagged& change)
    {
        if (Status added = m_batch.run(kAddTag, change.tag); !added) {
            return added.error();
        }
        const auto tag = m_batch.find(kFindTag, change.tag);
        if (!tag) {
            return tag.error();
        }
        const auto changed = toggle(change.documents, [&](qint64 mark) {
            return link({kIsTagged, kTagMark, kUntagMark}, **tag, mark, change.tagged);
        });
        if (Status dropped = m_batch.run(kDropTag, **tag); !dropped) {
            return dropped.error();
        }
        return inverse(changed, [&](DocumentIds ids) {
            return SetTagged{std::move(ids), change.tag, !change.tagged};
        });
    }

    Result<KeepingChange> operator()(const SetCollected& change)
    {
        if (Status there = demandCollection(m_batch, change.collection); !there) {
            return there.error();
        }
        const auto changed = toggle(change.documents, [&](qint64 mark) {
            return link({kIsCollected, kCollect, kUncollect}, change.collection, mark,
                        change.collected);
        });
        return inverse(changed, [&](DocumentIds ids) {
            return SetCollected{std::move(ids), change.collection, !change.collected};
        });
    }

    Result<KeepingChange> operator()(const SetNote& change)
    {
        const Result<qint64> mark = markOf(m_batch, change.document);
        if (!mark) {
            return mark.error();
        }
        const Result<DocumentMarks> former = marksOf(m_database, change.document);
        if (!former) {
            return former.error();
        }
        if (Status set = m_batch.run(kSetNote, *mark, change.note, m_now); !set) {
            return set.error();
        }
        return KeepingChange(SetNote{change.document, former->note});
    }

    Result<KeepingChange> operator()(const SetBasket& change)
    {
        Result<DocumentIds> former = basket(m_database);
        if (!former) {
            return former.error();
        }
        if (Status emptied = m_batch.run(kEmptyBasket); !emptied) {
            return emptied.error();
        }
        const Result<std::optional<qint64>> last = m_batch.find(kLastPlace);
        if (!last) {
            return last.error();
        }
        qint64 place = last->value_or(0);
        for (const DocumentId document : change.documents) {
            const Result<qint64> mark = markOf(m_batch, document);
            if (!mark) {
                return mark.error();
            }
            if (Status put = m_batch.run(kPutIntoBasket, ++place, *mark); !put) {
                return put.error();
            }
        }
        return KeepingChange(SetBasket{std::move(*former)});
    }

    Result<KeepingChange> operator()(const AddCollections& change)
    {
        return given(write(m_batch, change));
    }

    Result<KeepingChange> operator()(const RemoveCollection& change)
    {
        return given(write(m_batch, change));
    }

    Result<KeepingChange> operator()(const EditCollection& change)
    {
        return given(write(m_batch, change));
    }

    Result<KeepingChange> operator()(const AddSearch& change)
    {
        return inverse(write(m_batch, change), RemoveSearch{change.search.name});
    }

    Result<KeepingChange> operator()(const RenameSearch& change)
    {
        return inverse(write(m_batch, change), RenameSearch{change.newName, change.name});
    }

    Result<KeepingChange> operator()(const RemoveSearch& change)
    {
        Result<SavedSearch> former = savedSearch(m_database, change.name);
        return former ? inverse(write(m_batch, change), AddSearch{std::move(*former)})
                      : Result<KeepingChange>(former.error());
    }

    Result<KeepingChange> operator()(const AddHighlight& change)
    {
        const Result<qint64> mark = markOf(m_batch, change.document);
        return mark ? given(write(m_batch, *mark, change)) : Result<KeepingChange>(mark.error());
    }

    Result<KeepingChange> operator()(const RemoveHighlight& change)
    {
        return given(write(m_batch, change));
    }

    Result<KeepingChange> operator()(const EditHighlight& change)
    {
        return given(write(m_batch, change));
    }

    Result<KeepingChange> operator()(const AddSettlings& change)
    {
        return given(write(m_batch, change));
    }

    Result<KeepingChange> operator()(const RemoveSettlings& change)
    {
        return given(write(m_batch, change));
    }

private:
    template<typename Inverse>
    static Result<KeepingChange> given(Result<Inverse> inverse)
    {
        return inverse ? Result<KeepingChange>(KeepingChange(std::move(*inverse)))
                       : Result<KeepingChange>(inverse.error());
    }

    struct Links
    {
        const char* find;
        const char* add;
        const char* remove;
    };

    static Result<bool> done(const Status& status)
    {
        return status ? Result<bool>(true) : Result<bool>(status.error());
    }

    /// The documents for whose marks @p change made a difference.
    template<typename Make>
    Result<DocumentIds> toggle(const DocumentIds& documents, Make change)
    {
        DocumentIds changed;
        for (const DocumentId document : documents) {
            const Result<qint64> mark = markOf(m_batch, document);
            if (!mark) {
                return mark.error();
            }
            const Result<bool> made = change(*mark);
            if (!made) {
                return made.error();
            }
            if (*made) {
                changed.push_back(document);
            }
        }
        return changed;
    }

    template<typename Make>
    static Result<KeepingChange> inverse(Result<DocumentIds> changed, Make make)
    {
        return changed ? Result<KeepingChange>(KeepingChange(make(std::move(*changed))))
                       : Result<KeepingChange>(changed.error());
    }

    static Result<KeepingChange> inverse(const Status& written, KeepingChange change)
    {
        return written ? Result<KeepingChange>(std::move(change))
                       : Result<KeepingChange>(written.error());
    }

    /// Whether the row had to be put or taken out.
    Result<bool> link(const Links& sql, qint64 owner, qint64 mark, bool wanted)
    {
        const auto is = m_batch.find(sql.find, owner, mark);
        if (!is || is->has_value() == wanted) {
            return is ? Result<bool>(false) : Result<bool>(is.error());
        }
        return done(m_batch.run(wanted ? sql.add : sql.remove, owner, mark));
    }

    Database& m_database;
    Batch m_batch;
    QString m_now;
};

} // namespace

Result<KeepingChange> apply(Database& database, const KeepingChange& change)
{
    std::optional<KeepingChange> inverse;
    const Status done = database.transaction([&]() -> Status {
        Applying applying(database);
        Result<KeepingChange> applied = std::visit(applying, change);
        if (!applied) {
            return applied.error();
        }
        inverse = std::move(*applied);
        return {};
    });
    return done ? Result<KeepingChange>(std::move(*inverse)) : Result<KeepingChange>(done.error());
}

Status noteRead(Database& database, DocumentId document, const QDateTime& time)
{
    return Batch(database).run(kNoteRead, document, timeText(time));
}

} // namespace gongbao::archive
