// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about pages that are cut out of a PDF file, to be written into another one: the
// process that reads hands over each page and the objects it needs, in PDF's own syntax and already
// under their numbers in the new file, so that the program only counts them and writes them down.
#pragma once

#include "source/pdfprotocol.h"

namespace gongbao::source::pdf {

struct PageCut
{
    int page = 1;           ///< from 1
    QList<QRectF> masked{}; ///< what is not to be in it; points, from the top left as it is shown

    friend bool operator==(const PageCut&, const PageCut&) = default;
};

struct CutRequest
{
    int firstNumber = 1; ///< of the objects that come with these pages
    QList<PageCut> pages{};

    friend bool operator==(const CutRequest&, const CutRequest&) = default;
};

struct CutPage
{
    QByteArray entries{}; ///< of the page's dictionary, beside Type and Parent
    QSizeF size{};        ///< points, as it is shown
    double top = 0;       ///< its upper edge, in its own coordinates
    bool turned = false;  ///< it is shown turned, so that nothing is told by heights

    friend bool operator==(const CutPage&, const CutPage&) = default;
};

struct CutAnswer
{
    int objects = 0; ///< numbered from the request's first one; none came with an earlier request
    QList<CutPage> pages{}; ///< as asked for

    friend bool operator==(const CutAnswer&, const CutAnswer&) = default;
};

struct CutObject
{
    QByteArray body{}; ///< of a stream the entries of its dictionary, without its length
    bool isStream = false;
    QByteArray data{}; ///< of a stream, as its filters want it

    friend bool operator==(const CutObject&, const CutObject&) = default;
};

/// Pages come with no more objects at a time.
inline constexpr int kMostObjects = 1'000'000;

[[nodiscard]] Message toMessage(const CutRequest& request);
[[nodiscard]] Message toMessage(const CutAnswer& answer);
[[nodiscard]] Message toMessage(const CutObject& object);

// nullopt for what breaks the rules.
[[nodiscard]] std::optional<CutRequest> toCutRequest(const QByteArray& content);
/// An answer of just as many pages as @p pages.
[[nodiscard]] std::optional<CutAnswer> toCutAnswer(const QByteArray& content, qsizetype pages);
[[nodiscard]] std::optional<CutObject> toCutObject(const QByteArray& content);

} // namespace gongbao::source::pdf
