// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/document.h"

#include "source/pdf/characters.h"
#include "source/pdf/rulingreader.h"
#include "text/characters.h"

#include <QImage>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <poppler-qt6.h>

#include <exception>
#include <stdexcept>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr qsizetype kLongestStream = 64 * 1024 * 1024;
constexpr double kHeightOfEm = 1.25; // of a word's box, where no Han tells

/// Collects a stream, up to a length that only a hostile one has.
class Collector final : public Pipeline
{
public:
    Collector()
        : Pipeline("page", nullptr)
    {
    }

    void write(const unsigned char* data, size_t size) override
    {
        if (bytes.size() + static_cast<qsizetype>(size) > kLongestStream) {
            throw std::runtime_error("the page's stream is too long");
        }
        bytes.append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    }
    void finish() override {}

    QByteArray bytes;
};

/// From the file's coordinates to those of the page as it is shown.
QTransform pageTransform(const QPDFObjectHandle::Rectangle& box, int rotation)
{
    switch (((rotation % 360) + 360) % 360) {
    case 90:
        return {0, 1, 1, 0, -box.lly, -box.llx};
    case 180:
        return {-1, 0, 0, 1, box.urx, -box.lly};
    case 270:
        return {0, -1, -1, 0, box.ury, box.urx};
    default:
        return {1, 0, 0, -1, -box.llx, box.ury};
    }
}

std::vector<Ruling> rulingsOf(QPDFObjectHandle object)
{
    QPDFPageObjectHelper page(object);
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const int rotation = rotate.isInteger() ? static_cast<int>(rotate.getIntValue() % 360) : 0;
    const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
    Collector content;
    page.pipeContents(&content);
    return readRulings(content.bytes, pageTransform(box, rotation));
}

/// The size of the Han in a word. Letter-spacing makes characters wider, so the narrowest counts.
double emOf(const Poppler::TextBox& box, const QString& text)
{
    double em = 0;
    int code = 0;
    for (qsizetype at = 0; at < text.size(); ++code) {
        const char32_t c = text::codePointAt(text, at);
        at += text::unitCount(c);
        const double width = box.charBoundingBox(code).width();
        if (text::isHan(c) && width > 1 && (em == 0 || width < em)) {
            em = width;
        }
    }
    return em > 0 ? em : box.boundingBox().height() / kHeightOfEm;
}

Word wordOf(const Poppler::TextBox& box)
{
    const QString text = box.text();
    Word word{.text = {},
              .box = box.boundingBox(),
              .em = emOf(box, text),
              .spaceAfter = box.hasSpaceAfter()};
    int code = 0;
    for (qsizetype at = 0; at < text.size(); ++code) {
        at += text::unitCount(text::codePointAt(text, at));
        word.lefts.push_back(box.charBoundingBox(code).left());
    }
    word.text = withoutLookalikes(text);
    if (word.text.size() != text.size()) {
        word.lefts.clear(); // they no longer belong to the characters
    }
    return word;
}

/// What no line of text may hold.
bool isPrintable(const QString& text)
{
    return !text.isEmpty() && std::ranges::none_of(text, [](QChar c) {
        return c < u' ' || (c >= u'\u007F' && c <= u'\u009F');
    });
}

std::vector<Word> wordsOf(const Poppler::Page& page)
{
    std::vector<Word> words;
    for (const auto& box : page.textList()) {
        Word word = wordOf(*box);
        if (isPrintable(word.text)) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

/// A byte for each pixel, or nothing where one has a colour.
QByteArray greyOf(const QImage& image)
{
    const qsizetype count = qsizetype{image.width()} * image.height();
    const auto* from = reinterpret_cast<const QRgb*>(image.constBits());
    QByteArray grey(count, Qt::Uninitialized);
    char* const to = grey.data();
    for (qsizetype i = 0; i < count; ++i) {
        const QRgb pixel = from[i];
        if (((pixel ^ (pixel >> 8)) & 0xffff) != 0) {
            return {};
        }
        to[i] = static_cast<char>(pixel & 0xff);
    }
    return grey;
}

/// @p image has four bytes a pixel, so that its rows have no filling.
PageImage pageImage(const QImage& image)
{
    if (QByteArray grey = greyOf(image); !grey.isEmpty()) {
        return {image.size(), true, std::move(grey)};
    }
    return {image.size(), false,
            QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes())};
}

} // namespace

struct Document::Libraries
{
    QByteArray bytes;
    QByteArray password;
    std::unique_ptr<Poppler::Document> poppler;
    std::unique_ptr<QPDF> qpdf{}; ///< null until rulings are asked for
    std::vector<QPDFObjectHandle> pages{};

    /// The page's rulings; none where qpdf cannot read them, for a page without them still has its
    /// text.
    std::vector<Ruling> rulings(int page);
    void openForRulings(); ///< throws
};

void Document::Libraries::openForRulings()
{
    qpdf = std::make_unique<QPDF>();
    qpdf->setSuppressWarnings(true);
    qpdf->processMemoryFile("file", bytes.constData(), static_cast<size_t>(bytes.size()),
                            password.isEmpty() ? nullptr : password.constData());
    pages = qpdf->getAllPages();
}

std::vector<Ruling> Document::Libraries::rulings(int page)
{
    try {
        if (!qpdf) {
            openForRulings();
        }
        const auto index = static_cast<std::size_t>(page - 1);
        return index < pages.size() ? rulingsOf(pages[index]) : std::vector<Ruling>();
    } catch (const std::exception&) {
        return {};
    }
}

Document::Document(std::unique_ptr<Libraries> libraries)
    : m_libraries(std::move(libraries))
{
}

Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

std::variant<Document, Failure> Document::open(const QByteArray& bytes, const QString& password)
{
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    const QByteArray secret = password.toUtf8();
    std::unique_ptr<Libraries> libraries(
        new Libraries{bytes, secret, Poppler::Document::loadFromData(bytes, secret, secret)});
    if (!libraries->poppler) {
        return Failure::Damaged;
    }
    libraries->poppler->setRenderHint(Poppler::Document::Antialiasing);
    libraries->poppler->setRenderHint(Poppler::Document::TextAntialiasing);
    if (libraries->poppler->isLocked()) {
        return Failure::Encrypted;
    }
    const int count = libraries->poppler->numPages();
    if (count <= 0) {
        return Failure::NoPages;
    }
    if (count > kMostPages) {
        return Failure::TooManyPages;
    }
    return Document(std::move(libraries));
}

int Document::pageCount() const
{
    return m_libraries->poppler->numPages();
}

PageContent Document::page(int page) const
{
    PageContent content;
    const std::unique_ptr<Poppler::Page> shown(m_libraries->poppler->page(page - 1));
    if (!shown) {
        return content;
    }
    content.size = shown->pageSizeF();
    content.words = wordsOf(*shown);
    content.rulings = m_libraries->rulings(page);
    return content;
}

QSizeF Document::size(int page) const
{
    const std::unique_ptr<Poppler::Page> shown(m_libraries->poppler->page(page - 1));
    return shown ? shown->pageSizeF() : QSizeF();
}

std::vector<Word> Document::words(int page) const
{
    const std::unique_ptr<Poppler::Page> shown(m_libraries->poppler->page(page - 1));
    return shown ? wordsOf(*shown) : std::vector<Word>();
}

std::optional<PageImage> Document::render(const RenderRequest& request) const
{
    constexpr double kPointsPerInch = 72;
    const std::unique_ptr<Poppler::Page> shown(m_libraries->poppler->page(request.page - 1));
    if (!shown) {
        return std::nullopt;
    }
    const QSizeF upright = shown->pageSizeF();
    const QSizeF turned = request.quarterTurns % 2 == 0 ? upright : upright.transposed();
    if (turned.width() <= 0 || turned.height() <= 0) {
        return std::nullopt;
    }
    const QRect& part = request.part;
    const QImage image =
        shown
            ->renderToImage(request.size.width() * kPointsPerInch / turned.width(),
                            request.size.height() * kPointsPerInch / turned.height(), part.x(),
                            part.y(), part.width(), part.height(),
                            static_cast<Poppler::Page::Rotation>(request.quarterTurns))
            .convertToFormat(QImage::Format_RGB32);
    if (image.size() != part.size()) {
        return std::nullopt;
    }
    return pageImage(image);
}

} // namespace gongbao::source::pdf
