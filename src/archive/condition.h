// SPDX-License-Identifier: GPL-3.0-or-later
// What a search asks of a document: a tree of plain values, made by search/queryparser.h and
// answered by archive/conditionmatch.h.
#pragma once

#include "archive/facet.h"
#include "archive/numberlookup.h"
#include "model/date.h"

#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace gongbao::archive {

/// Words as they stand in a text one directly after the other.
struct Phrase
{
    QString text;            ///< folded (text/folding.h), not empty
    bool opensStart = false; ///< the first word may be the end of a longer one: *27
    bool opensEnd = false;   ///< the last word may be the beginning of a longer one: 27*

    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// The text, as TextIndex takes it, has the phrase.
struct TextTerm
{
    Phrase phrase;
    bool quoted = false; ///< typed between marks: letters are no pinyin then
};

/// One of the document's titles has the phrase.
struct TitleTerm
{
    enum class Of { Document, Attachment };

    Of of = Of::Document;
    Phrase phrase;
};

/// The text has both phrases in either order, at one place with no more than @ref distance
/// characters (code points of the folded text) between them.
struct NearTerm
{
    Phrase first;
    Phrase second;
    int distance = 0;
    std::optional<TitleTerm::Of> inTitle; ///< one title has them, instead of the text
};

/// The document's title, or the name of its gazette or of one of its bodies, has Han that can be
/// read like this.
struct PinyinTerm
{
    QString letters; ///< a–z: whole syllables or initials, dawukou or dwk
};

/// One of the document's names of a kind is among @ref names.
struct NameTerm
{
    Facet facet = Facet::Body;    ///< not Year
    QString typed;                ///< folded, not empty
    std::vector<FacetName> names; ///< those that are meant; none before resolveNames()
};

struct NumberTerm
{
    NumberPattern number;
    bool cited = false; ///< of a document that the text cites, not its own
};

/// 成文日期, both ends included; documents without a date do not count.
struct DateTerm
{
    std::optional<Date> from;
    std::optional<Date> to; ///< 2021 means to the end of 2021
};

struct Condition;

struct AllOf
{
    std::vector<Condition> parts; ///< none: every document
};

struct AnyOf
{
    std::vector<Condition> parts; ///< none: no document
};

struct NoneOf
{
    std::vector<Condition> parts;
};

struct Condition
{
    using Value = std::variant<AllOf, AnyOf, NoneOf, TextTerm, NearTerm, TitleTerm, PinyinTerm,
                               NameTerm, NumberTerm, DateTerm>;
    Value value;
};

/// For std::visit with a function for each kind.
template<typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template<typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

} // namespace gongbao::archive
