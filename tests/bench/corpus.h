// SPDX-License-Identifier: GPL-3.0-or-later
// Documents for measurements, as many as wanted: paragraphs of real issues put together anew with
// some of their words replaced, so that neither texts nor vocabulary repeat too much.
#pragma once

#include "model/issue.h"

#include <QStringList>

#include <random>

namespace gongbao::bench {

class Corpus
{
public:
    /// Takes its paragraphs from text files; the same files and numbers give the same documents.
    explicit Corpus(const QStringList& files);

    /// The @p index-th of @p total issues, each of kDocuments documents of about kCharacters
    /// characters. The issues of one gazette follow one another, month by month, and the
    /// documents of an issue are dated in the weeks before it.
    [[nodiscard]] Issue issue(int index, int total);

    static constexpr int kDocuments = 50;
    static constexpr int kCharacters = 2950;

    /// Phrases to search for: pieces of 1, 2, 3, 4, 6 and 10 characters of documents, @p each of
    /// each length.
    [[nodiscard]] QStringList pieces(int each);

private:
    [[nodiscard]] Document document(int order, const Date& date);
    [[nodiscard]] QString varied(QString paragraph);
    [[nodiscard]] qsizetype below(qsizetype limit);

    std::mt19937 m_random{1};
    QStringList m_paragraphs;
    QString m_all;
};

} // namespace gongbao::bench
