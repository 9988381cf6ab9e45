// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF file opened: its pages' words, through Poppler, and rulings, through qpdf.
#pragma once

#include "source/pdf/pagecontent.h"
#include "source/pdfprotocol.h"

#include <memory>
#include <optional>
#include <variant>

namespace gongbao::source::pdf {

/// One thread at a time. Both libraries may crash on a file made for it: only the process that is
/// confined for this uses it.
class Document
{
public:
    /// The file's bytes must stay as long as the document.
    [[nodiscard]] static std::variant<Document, Failure> open(const QByteArray& bytes,
                                                              const QString& password);
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document();

    [[nodiscard]] int pageCount() const;
    /// @p page from 1. Empty for a page that cannot be read.
    [[nodiscard]] PageContent page(int page) const;
    /// Points, as the page is shown.
    [[nodiscard]] QSizeF size(int page) const;
    /// The words alone, which is quicker.
    [[nodiscard]] std::vector<Word> words(int page) const;
    /// nullopt for a page that cannot be drawn. Throws std::bad_alloc.
    [[nodiscard]] std::optional<PageImage> render(const RenderRequest& request) const;

private:
    struct Libraries;
    explicit Document(std::unique_ptr<Libraries> libraries);

    std::unique_ptr<Libraries> m_libraries;
};

} // namespace gongbao::source::pdf
