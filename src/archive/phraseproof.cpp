// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/phraseproof.h"

#include "archive/indexcontent.h"
#include "archive/searchtokens.h"
#include "base/bytesview.h"
#include "text/phrases.h"

#include <algorithm>
#include <iterator>

namespace gongbao::archive {

namespace {

/// Those of @p within that have @p phrase, of which the index is sure.
Result<std::vector<DocumentId>> withTokens(SearchTables& tables, const QString& phrase,
                                           const std::vector<DocumentId>& within)
{
    Result<PhraseSearch> search = tables.phrase(phraseTokens({phrase}));
    if (!search) {
        return search.error();
    }
    Result<Occurrences> found = search->run(&within, 1);
    return found ? Result<std::vector<DocumentId>>(std::move(found->ids))
                 : Result<std::vector<DocumentId>>(found.error());
}

} // namespace

Result<std::optional<bool>> PhraseProof::isPrinted(DocumentId id, const text::PrintedPhrase& phrase)
{
    const Result<PrintedTexts> printed = readPrintedTexts(m_texts, id);
    if (!printed) {
        return printed.error();
    }
    const QByteArray& text = printed->text;
    const std::optional<bool> isThere = phrase.isIn(viewOf(text));
    if (isThere != false) {
        return isThere;
    }
    // Where the text lacks its title, that stands before it for the search.
    const QByteArray title = printed->title + '\n';
    const QByteArray titled = title + text.first(std::min(text.size(), phrase.reach()));
    return phrase.beginsIn(viewOf(titled), size_t(title.size())) == false ? isThere : std::nullopt;
}

Result<bool> PhraseProof::isIn(DocumentId id, const text::PrintedPhrase& phrase)
{
    if (Status going = m_guard->check(); !going) {
        return going.error();
    }
    const Result<std::optional<bool>> printed = isPrinted(id, phrase);
    if (!printed || *printed) {
        return printed ? Result<bool>(**printed) : Result<bool>(printed.error());
    }
    const Result<QString> folded = readSearchableText(m_texts, id);
    return folded ? Result<bool>(text::indexOfPhrase(*folded, phrase.folded()) >= 0)
                  : Result<bool>(folded.error());
}

Result<QString> PhraseProof::completed(DocumentId id, const QString& phrase)
{
    const Result<QString> folded = readSearchableText(m_texts, id);
    if (!folded) {
        return folded.error();
    }
    const qsizetype at = text::indexOfPhrase(*folded, phrase);
    if (at <= 0) {
        return QString();
    }
    const qsizetype start = text::symbolStart(*folded, at);
    return folded->sliced(start, at - start) + phrase;
}

Result<IdSet> PhraseProof::among(SearchTables& tables, const std::vector<DocumentId>& candidates)
{
    IdSet proven = IdSet::of(candidates);
    for (const text::PrintedPhrase& phrase : m_phrases) {
        Result<IdSet> found = having(tables, proven.ids(), phrase);
        if (!found) {
            return found;
        }
        proven = std::move(*found);
    }
    return proven;
}

Result<IdSet> PhraseProof::having(SearchTables& tables, std::vector<DocumentId> left,
                                  const text::PrintedPhrase& phrase)
{
    // So few are sooner read than looked for; and so many texts that help little are enough.
    constexpr size_t kFew = 32;
    constexpr size_t kMisses = 3;
    constexpr size_t kPart = 16;
    IdSet proven;
    for (size_t misses = 0; left.size() > kFew && misses < kMisses;) {
        const Result<QString> whole =
            completed(left[left.size() * (misses + 1) / (kMisses + 1)], phrase.folded());
        if (!whole) {
            return whole.error();
        }
        if (whole->isEmpty()) {
            ++misses;
            continue;
        }
        const Result<std::vector<DocumentId>> same = withTokens(tables, *whole, left);
        if (!same) {
            return same.error();
        }
        misses += same->size() < std::max(kFew, left.size() / kPart) ? 1 : 0;
        proven.join(IdSet::of(*same));
        std::erase_if(left, [&proven](DocumentId id) { return proven.contains(id); });
    }
    for (const DocumentId id : left) {
        const Result<bool> isHere = isIn(id, phrase);
        if (!isHere) {
            return isHere.error();
        }
        if (*isHere) {
            proven.insert(id);
        }
    }
    return proven;
}

} // namespace gongbao::archive
