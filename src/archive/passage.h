// SPDX-License-Identifier: GPL-3.0-or-later
// A passage of a text, known again by its words after the text was read anew. Any thread.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace gongbao::archive {

/// What is marked, and a little of what stands around it.
struct Passage
{
    QString quote; ///< not blank
    QString before = {};
    QString after = {};

    friend bool operator==(const Passage&, const Passage&) = default;
};

/// UTF-16 units of a text.
struct PassagePlace
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const PassagePlace&, const PassagePlace&) = default;
};

/// The passage at @p place of @p text.
[[nodiscard]] Passage passageAt(const QString& text, const PassagePlace& place);

/// A text in which passages are sought, prepared once for all of them. White space does not count,
/// as another reading parts paragraphs and cells otherwise.
class PassageSearch
{
public:
    explicit PassageSearch(QStringView text);

    /// Where @p passage, which was marked in this text, stands now: where most of what stood around
    /// it does, and of equals nearest to @p near, UTF-16 units from the beginning. Few words are
    /// not found where little is left of what stood around them.
    [[nodiscard]] std::optional<PassagePlace> find(const Passage& passage,
                                                   qsizetype near = 0) const;
    /// The same for a passage that was marked in another text: few words are found only with most
    /// of what stood around them.
    [[nodiscard]] std::optional<PassagePlace> findFromElsewhere(const Passage& passage) const;

private:
    struct Candidate
    {
        PassagePlace place;
        bool isWhole = false;  ///< whether all that stood around the words does
        qint64 characters = 0; ///< the words with what stands around them as it did
    };
    [[nodiscard]] std::optional<Candidate> best(const Passage& passage, qsizetype near) const;

    QString m_text;                  ///< without white space
    std::vector<qsizetype> m_places; ///< of each unit in the whole text
};

} // namespace gongbao::archive
