// SPDX-License-Identifier: GPL-3.0-or-later
// What the program and the process that reads PDF files say to each other: messages of a length, a
// kind and a content, over the process's standard input and output. Either side takes the other's
// bytes for hostile.
#pragma once

#include "model/printedpages.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace gongbao::source::pdf {

enum class MessageKind : quint8 {
    Open = 1,   ///< to the process: the file, to be read at once
    Opened = 2, ///< how many pages it has
    Page = 3,   ///< one page's text, in order
    Done = 4,   ///< there are no more
    Failed = 5, ///< why the file cannot be read; the last message
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
};

/// A page's share of the text: the lines that begin on it.
struct PageText
{
    PrintedPage page;
    QStringList lines;          ///< empty ones part what print sets apart
    QList<PrintedPiece> pieces; ///< "line" counts the page's own lines, from 1
};

inline constexpr int kMostPages = 5000;
/// No message to the program is longer.
inline constexpr qsizetype kLongestReply = 64 * 1024 * 1024;

[[nodiscard]] QByteArray encode(const Message& message);
[[nodiscard]] Message toMessage(const OpenRequest& request);
[[nodiscard]] Message toMessage(const PageText& page);
/// Of Opened (how many pages) and Failed (which failure).
[[nodiscard]] Message toMessage(MessageKind kind, qint32 value);

/// Takes the first message off the front of @p bytes. nullopt: it is not whole yet; or it is longer
/// than @p longest or of no known kind, and then @p broken is set.
[[nodiscard]] std::optional<Message> takeMessage(QByteArray& bytes, qsizetype longest,
                                                 bool& broken);

// nullopt for what breaks the rules.
[[nodiscard]] std::optional<OpenRequest> toOpenRequest(const QByteArray& content);
/// Checks what is counted, measured and referred to; @p number is the page that is due.
[[nodiscard]] std::optional<PageText> toPageText(const QByteArray& content, int number);
[[nodiscard]] std::optional<qint32> toValue(const QByteArray& content);

} // namespace gongbao::source::pdf
