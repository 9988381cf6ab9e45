// SPDX-License-Identifier: GPL-3.0-or-later
// What gongbao-pdf answers with.
#pragma once

#include "source/pdfprotocol.h"

namespace gongbao::source::pdf {

class Document;

/// Takes messages from the standard input; nullopt at its end.
[[nodiscard]] std::optional<Message> receiveMessage();
/// Ends the process where nobody listens any more.
void send(const Message& message);
void fail(Failure failure);

/// Sends the text of all pages; of those without any what @p recognised says.
void sendText(const Document& document, const QList<RecognisedPage>& recognised);
/// Draws pages, tells their words and hands them over, as it is asked, until nobody asks any more
/// or a page cannot be had. @p file is what @p document was opened from.
void servePages(const Document& document, const OpenRequest& file);

} // namespace gongbao::source::pdf
