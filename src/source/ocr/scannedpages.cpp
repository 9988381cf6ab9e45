// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/scannedpages.h"

#include "base/checksum.h"
#include "source/ocr/engine.h"
#include "source/ocr/ink.h"
#include "source/ocr/keptpages.h"
#include "source/ocr/pagewords.h"
#include "source/pdfpages.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gongbao::source::ocr {

namespace {

using namespace Qt::StringLiterals;

constexpr double kPointsPerInch = 72;
constexpr int kMostFailures = 3;   // one after the other
constexpr int kTellingLength = 20; // characters of a page that tell its language

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Recognition)
};

/// How many dots an inch a page is drawn with: fewer where it would be too large.
int resolutionOf(QSizeF page)
{
    const double inches = page.width() * page.height() / kPointsPerInch / kPointsPerInch;
    const double most = std::sqrt(static_cast<double>(pdf::kMostPixels) / std::max(inches, 1e-6));
    const double longest =
        pdf::kLongestSide / (std::max(page.width(), page.height()) / kPointsPerInch);
    return std::max(1, static_cast<int>(std::min({double(kDotsPerInch), most, longest})));
}

qsizetype lengthOf(const QList<RecognisedWord>& words)
{
    qsizetype length = 0;
    for (const RecognisedWord& word : words) {
        length += word.lefts.size();
    }
    return length;
}

/// What is missing for recognising, with the packages to install.
Error noEngine(const QString& name, const RecognitionOptions& options)
{
    const QStringList languages =
        options.language.isEmpty() ? recognitionLanguages() : QStringList{options.language};
    QStringList packages{u"tesseract-ocr"_s};
    for (const QString& language : languages) {
        packages.append(u"tesseract-ocr-"_s + QString(language).replace(u'_', u'-'));
    }
    return {ErrorCode::Empty,
            Text::tr("%1 has no text, only pictures of pages. To have their characters recognised "
                     "(OCR), install the packages %2, and import it again.")
                .arg(name, packages.join(u", "_s))};
}

/// One file's recognition.
class Run
{
public:
    /// @p isAll: the file has no other pages than those to recognise.
    Run(const QByteArray& bytes, const QString& name, bool isAll, const PdfOptions& options,
        const StopToken& stop)
        : m_bytes(bytes)
        , m_name(name)
        , m_options(options)
        , m_stop(stop)
        , m_isAll(isAll)
        , m_kept(options.recognition.folder, sha256(bytes))
        , m_language(options.recognition.language.isEmpty() ? m_kept.language()
                                                            : options.recognition.language)
    {
    }

    [[nodiscard]] Status add(const Scan& scan);
    /// Whether a page was left unread as the engine, or its language, is not installed.
    [[nodiscard]] bool lacksEngine() const { return m_lacksEngine; }
    [[nodiscard]] ScannedPages found() &&;

private:
    [[nodiscard]] const std::optional<Engine>& engine();
    [[nodiscard]] Result<pdf::PageImage> draw(const Scan& scan, int dotsPerInch);
    [[nodiscard]] Result<KeptPage> recognise(int page, const pdf::PageImage& image, int dotsPerInch,
                                             const QString& language);
    [[nodiscard]] Result<KeptPage> recogniseInBest(int page, const pdf::PageImage& image,
                                                   int dotsPerInch);
    void take(const KeptPage& page);
    [[nodiscard]] Status leaveUnread(int page, const Error& error);

    const QByteArray& m_bytes;
    QString m_name;
    const PdfOptions& m_options;
    const StopToken& m_stop;
    bool m_isAll;
    KeptPages m_kept;
    QString m_language;       ///< empty: not known yet
    bool m_hasLooked = false; ///< for the engine
    std::optional<Engine> m_engine{};
    bool m_lacksEngine = false;
    std::unique_ptr<PdfPages> m_file{}; ///< null before it is opened, and after an error
    int m_failures = 0;                 ///< one after the other
    ScannedPages m_found{};
};

const std::optional<Engine>& Run::engine()
{
    if (!std::exchange(m_hasLooked, true)) {
        m_engine = Engine::find(m_options.recognition.engine, m_stop);
    }
    return m_engine;
}

Status Run::add(const Scan& scan)
{
    if (const auto kept =
            m_language.isEmpty() ? std::nullopt : m_kept.page(scan.page, m_language)) {
        take(*kept);
        return {};
    }
    if (m_failures >= kMostFailures) {
        m_found.unread.append(scan.page);
        return {};
    }
    const int dotsPerInch = resolutionOf(scan.size);
    Result<pdf::PageImage> image = draw(scan, dotsPerInch);
    if (!image) {
        return leaveUnread(scan.page, image.error());
    }
    const pdf::PageImage grey = withFullContrast(toGrey(*std::move(image)));
    if (isBlank(grey)) {
        m_failures = 0;
        m_found.pages.append(RecognisedPage{.page = scan.page});
        return {};
    }
    const bool canRead =
        engine() && (m_language.isEmpty() || engine()->languages().contains(m_language));
    if (m_stop.stop_requested()) {
        return leaveUnread(scan.page, {ErrorCode::Cancelled, {}});
    }
    if (!canRead) {
        m_lacksEngine = true;
        m_found.unread.append(scan.page);
        return {};
    }
    const Result<KeptPage> page = recogniseInBest(scan.page, grey, dotsPerInch);
    if (!page) {
        return leaveUnread(scan.page, page.error());
    }
    if (page->recognised.words.isEmpty()) {
        m_found.unread.append(scan.page); // something stands there, and nobody read it
        return {};
    }
    take(*page);
    return {};
}

Result<pdf::PageImage> Run::draw(const Scan& scan, int dotsPerInch)
{
    if (!m_file) {
        auto file = std::make_unique<PdfPages>(m_options.reader);
        if (const Status opened = file->open(m_bytes, m_name, m_options, m_stop); !opened) {
            return opened.error();
        }
        m_file = std::move(file);
    }
    const double scale = dotsPerInch / kPointsPerInch;
    const QSize size(std::max(1, static_cast<int>(scan.size.width() * scale)),
                     std::max(1, static_cast<int>(scan.size.height() * scale)));
    auto image = m_file->render({scan.page, size, 0, QRect(QPoint(), size)}, m_stop);
    if (!image) {
        m_file.reset();
    }
    return image;
}

Result<KeptPage> Run::recognise(int page, const pdf::PageImage& image, int dotsPerInch,
                                const QString& language)
{
    if (auto kept = m_kept.page(page, language)) {
        return *std::move(kept);
    }
    const auto lines = m_engine->recognise(image, dotsPerInch, language, m_stop);
    if (!lines) {
        return lines.error();
    }
    KeptPage read{{page, pageWords(*lines, image, dotsPerInch)},
                  m_engine->name() + u", "_s + language};
    if (!read.recognised.words.isEmpty()) {
        m_kept.keep(read, language);
    }
    return read;
}

/// In the language of the file; while that is not known, in the one whose characters the engine is
/// surest of.
Result<KeptPage> Run::recogniseInBest(int page, const pdf::PageImage& image, int dotsPerInch)
{
    if (!m_language.isEmpty()) {
        auto read = recognise(page, image, dotsPerInch, m_language);
        if (read && m_kept.language() != m_language) {
            m_kept.keepLanguage(m_language);
        }
        return read;
    }
    QString language;
    KeptPage best;
    std::optional<Error> failed;
    for (const QString& tried : m_engine->languages()) {
        const Result<KeptPage> read = recognise(page, image, dotsPerInch, tried);
        if (!read && read.error().code == ErrorCode::Cancelled) {
            return read;
        }
        if (!read) {
            failed = read.error();
            continue;
        }
        if (language.isEmpty() ||
            confidenceOf(read->recognised.words) > confidenceOf(best.recognised.words)) {
            language = tried;
            best = *read;
        }
    }
    if (language.isEmpty()) {
        return failed.value_or(Error{ErrorCode::Unreadable, {}});
    }
    if (lengthOf(best.recognised.words) >= kTellingLength) {
        m_language = language;
        // The other language may yet be installed, or work again.
        if (!failed && m_engine->languages().size() == recognitionLanguages().size()) {
            m_kept.keepLanguage(language);
        }
    }
    return best;
}

void Run::take(const KeptPage& page)
{
    m_found.pages.append(page.recognised);
    m_found.engine = page.engine;
    m_failures = 0;
}

Status Run::leaveUnread(int page, const Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        return Error{ErrorCode::Cancelled, Text::tr("Reading %1 was stopped.").arg(m_name)};
    }
    m_found.unread.append(page);
    if (++m_failures < kMostFailures || !m_isAll) {
        return {}; // what a mixed file has as text is worth more than nothing
    }
    return Error{ErrorCode::Unreadable,
                 Text::tr("%1: page %2 and those before it could not be recognised. %3")
                     .arg(m_name)
                     .arg(page)
                     .arg(error.message)};
}

ScannedPages Run::found() &&
{
    return std::move(m_found);
}

} // namespace

Result<ScannedPages> recognisePages(const QByteArray& bytes, const QString& name,
                                    const QList<Scan>& scans, bool isAll, const PdfOptions& options,
                                    const StopToken& stop)
{
    Run run(bytes, name, isAll, options, stop);
    for (const Scan& scan : scans) {
        if (options.recognition.progress) {
            options.recognition.progress(scan.page, scans.last().page);
        }
        if (const Status added = run.add(scan); !added) {
            return added.error();
        }
        if (isAll && run.lacksEngine()) {
            return noEngine(name, options.recognition);
        }
    }
    return std::move(run).found();
}

} // namespace gongbao::source::ocr
