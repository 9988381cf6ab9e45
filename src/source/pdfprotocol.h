// SPDX-License-Identifier: GPL-3.0-or-later
// What the program and the process that reads PDF files say to each other: messages of a length, a
// kind and a content, over the process's standard input and output. Either side takes the other's
// bytes for hostile.
#pragma once

#include "model/printedpages.h"
#include "source/recognisedpage.h"

#include <QByteArray>
#include <QRect>
#include <QStringList>

#include <optional>

namespace gongbao::source::pdf {

enum class MessageKind : quint8 {
    Open = 1,   ///< to the process: the file, to be read at once
    Opened = 2, ///< how many pages it has
    Page = 3,   ///< one page's text, in order
    Done = 4,   ///< there are no more
    Failed = 5, ///< why the file cannot be read; the last message
    // A file that is looked at: answers come one for each request, in order.
    View = 6,   ///< to the process: the file, as in Open; answered by Opened
    Render = 7, ///< to the process: a RenderRequest
    Image = 8,  ///< what was drawn
    Words = 9,  ///< to the process: of which page, as a value
    PageWords = 10,
    Cut = 11,       ///< to the process: a CutRequest; see cutprotocol.h
    CutPages = 12,  ///< a CutAnswer, which as many objects follow as it says
    CutObject = 13, ///< one of them
};

enum class Failure : quint8 { Damaged = 1, Encrypted, NoPages, TooManyPages, OutOfMemory };

struct Message
{
    MessageKind kind = MessageKind::Done;
    QByteArray content;
};

struct OpenRequest
{
    QString password;
    QByteArray bytes; ///< of the file
    /// What stands on pages without text of their own, in order; counts for Open.
    QList<RecognisedPage> recognised{};
};

/// What of a page is to be drawn, and how large.
struct RenderRequest
{
    int page = 1;         ///< from 1
    QSize size{};         ///< pixels of the whole page, turned
    int quarterTurns = 0; ///< clockwise, 0 to 3, beside how the page itself is turned
    QRect part{};         ///< of the page so drawn, pixels

    friend bool operator==(const RenderRequest&, const RenderRequest&) = default;
};

/// The part that was asked for, in rows without filling. Most pages are black on white: those come
/// as a byte a pixel, which is a quarter to send and to keep.
struct PageImage
{
    QSize size{};
    bool grey = false; ///< a byte for each pixel; else four, 0xffRRGGBB in the machine's order
    QByteArray pixels{};
};

/// Characters that stand close together on one line of a page.
struct PrintedWord
{
    QString text{};
    QRectF box{};          ///< points, from the top left corner of the page as the file turns it
    QList<double> lefts{}; ///< left edge of each code point; none where they are not known
    bool spaceAfter = false;
};

/// A page's share of the text: the lines that begin on it.
struct PageText
{
    PrintedPage page;
    QStringList lines;          ///< empty ones part what print sets apart
    QList<PrintedPiece> pieces; ///< "line" counts the page's own lines, from 1
};

inline constexpr int kMostPages = 5000;
/// A page is drawn no wider or higher, pixels; and no part of it with more of them.
inline constexpr int kLongestSide = 50'000;
inline constexpr qsizetype kMostPixels = 12'000'000;
/// No message to the program is longer.
inline constexpr qsizetype kLongestReply = qsizetype{64} * 1024 * 1024;

[[nodiscard]] QByteArray encode(const Message& message);
/// @p kind is Open or View.
[[nodiscard]] Message toMessage(MessageKind kind, const OpenRequest& request);
[[nodiscard]] Message toMessage(const PageText& page);
[[nodiscard]] Message toMessage(const RenderRequest& request);
/// All of the message that comes before the pixels, so that they need not be copied.
[[nodiscard]] QByteArray encodedHead(const PageImage& image);
[[nodiscard]] Message toMessage(const QList<PrintedWord>& words);
/// Of Opened (how many pages), Failed (which failure) and Words (of which page).
[[nodiscard]] Message toMessage(MessageKind kind, qint32 value);

/// Takes the first message off the front of @p bytes. nullopt: it is not whole yet; or it is longer
/// than @p longest or of no known kind, and then @p broken is set.
[[nodiscard]] std::optional<Message> takeMessage(QByteArray& bytes, qsizetype longest,
                                                 bool& broken);

// nullopt for what breaks the rules.
[[nodiscard]] std::optional<OpenRequest> toOpenRequest(const QByteArray& content);
/// Checks what is counted, measured and referred to; @p number is the page that is due.
[[nodiscard]] std::optional<PageText> toPageText(const QByteArray& content, int number);
[[nodiscard]] std::optional<RenderRequest> toRenderRequest(const QByteArray& content);
/// An image of just the size @p expected. Takes the pixels over without copying them.
[[nodiscard]] std::optional<PageImage> toPageImage(QByteArray&& content, QSize expected);
/// Those whose text is one line and whose place is one.
[[nodiscard]] std::optional<QList<PrintedWord>> toPrintedWords(const QByteArray& content);
[[nodiscard]] std::optional<qint32> toValue(const QByteArray& content);

} // namespace gongbao::source::pdf
