// SPDX-License-Identifier: GPL-3.0-or-later
// Lines as print set them become lines of text, as a text file has them.
#pragma once

#include "source/pdf/pagelines.h"
#include "source/pdfprotocol.h"

#include <functional>
#include <optional>
#include <utility>

namespace gongbao::source::pdf {

/// Joins the lines of a paragraph, over columns and pages too; headers, footers and rows of tables
/// stay lines of their own. A page is handed on as soon as the one behind it shows where its last
/// paragraph ends. One thread.
class TextAssembly
{
public:
    using Receiver = std::function<void(PageText&&)>;

    explicit TextAssembly(Receiver receiver)
        : m_receiver(std::move(receiver))
    {
    }

    /// The next page. What @p lines say must no longer be needed.
    void add(PageLines lines);
    /// After the last page.
    void finish();

private:
    /// A page whose last paragraph may go on.
    struct OpenPage
    {
        int number = 0;
        PageText text;
        std::vector<PrintedLine> footer;
        std::optional<PrintedLine> last; ///< of its body
    };

    /// @p page is the one the line stands on: behind the open page where a paragraph goes on.
    void addLine(const PrintedLine& line, int page, bool joins);
    void flush();

    Receiver m_receiver;
    int m_pages = 0; ///< added so far
    OpenPage m_open;
};

/// Whether @p line continues the paragraph of @p above.
[[nodiscard]] bool continuesParagraph(const PrintedLine& above, const PrintedLine& line);

} // namespace gongbao::source::pdf
