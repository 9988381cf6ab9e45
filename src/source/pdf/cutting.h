// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a PDF file, for another one.
#pragma once

#include "source/cutprotocol.h"
#include "source/pdf/document.h"

#include <functional>
#include <memory>

namespace gongbao::source::pdf {

/// Borrows the document and the bytes it was opened from. As with the document, only the process
/// that is confined for it uses this. One thread.
class Cutting
{
public:
    /// Throws what qpdf throws at a file that it cannot read.
    Cutting(const Document& document, const OpenRequest& file);
    ~Cutting();
    Cutting(const Cutting&) = delete;
    Cutting& operator=(const Cutting&) = delete;

    using Send = std::function<void(const Message& message)>;

    /// Sends the pages and then their objects, each as it is written in the file. Objects that were
    /// sent for a former request are referred to by the numbers they got then. Of what is fastened
    /// to a page what has a look of its own, such as a seal, becomes a part of it; links, scripts
    /// and all that leads elsewhere is left out. A page of which parts are masked comes as a
    /// picture; see MaskedPage. Throws.
    void cut(const CutRequest& request, const Send& send);

private:
    struct File;

    std::unique_ptr<File> m_file;
};

} // namespace gongbao::source::pdf
