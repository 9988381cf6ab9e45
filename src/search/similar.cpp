// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/similar.h"

#include "archive/textindex.h"
#include "text/characters.h"
#include "text/folding.h"
#include "text/segmenter.h"

#include <algorithm>

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostWords = 6;

struct CountedWord
{
    QString word;
    qint64 documents = 0;
};

/// Words of two Han and more, each once, without pieces of the names of @p document's bodies.
QStringList titleWords(const Document& document)
{
    QString names;
    for (const IssuingBody& body : document.issuers) {
        names += body.name + u'\n';
    }
    QStringList titles{document.title};
    titles += document.enclosedTitles;
    for (const Attachment& attachment : document.attachments) {
        titles += attachment.title;
    }
    text::Segmenter segmenter;
    QStringList words;
    for (const QString& title : std::as_const(titles)) {
        const std::vector<bool> starts = segmenter.wordStarts(title);
        for (qsizetype from = 0; from < title.size();) {
            qsizetype to = from + 1;
            while (to < title.size() && !starts[static_cast<size_t>(to)]) {
                ++to;
            }
            const QString word = text::fold(title.sliced(from, to - from));
            const bool isWord = word.size() > 1 && std::ranges::all_of(word, [](QChar c) {
                                    return text::isHan(c.unicode());
                                });
            if (isWord && !names.contains(title.sliced(from, to - from)) && !words.contains(word)) {
                words.append(word);
            }
            from = to;
        }
    }
    return words;
}

} // namespace

Result<QString> similarQuery(archive::Database& database, archive::DocumentId id,
                             const StopToken& stop)
{
    const Result<Document> document = archive::Catalogue(database).document(id);
    if (!document) {
        return document.error();
    }
    archive::TextIndex index(database);
    std::vector<CountedWord> known;
    for (const QString& word : titleWords(*document)) {
        const Result<qint64> documents = index.count({{word}, {}}, stop);
        if (!documents) {
            return documents.error();
        }
        // One alone has it: the document itself.
        if (*documents > 1) {
            known.push_back({word, *documents});
        }
    }
    std::ranges::stable_sort(known, {}, &CountedWord::documents);
    known.resize(std::min(known.size(), static_cast<size_t>(kMostWords)));
    QStringList words;
    std::ranges::transform(known, std::back_inserter(words), &CountedWord::word);
    return words.join(u" OR "_s);
}

} // namespace gongbao::search
