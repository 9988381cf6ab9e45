// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/decoding.h"

#include <QCoreApplication>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace gongbao::source {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kSampleSize = 65'536; // bytes that tell encodings apart

constexpr std::pair<Encoding, QLatin1StringView> kNames[] = {
    {Encoding::Utf8, "UTF-8"_L1},
    {Encoding::Utf8Bom, "UTF-8 with BOM"_L1},
    {Encoding::Utf16LittleEndian, "UTF-16LE"_L1},
    {Encoding::Utf16BigEndian, "UTF-16BE"_L1},
    {Encoding::Gb18030, "GB18030"_L1},
};

/// What a strict conversion made of bytes.
struct Attempt
{
    Encoding encoding = Encoding::Utf8;
    QString text;
    qsizetype goodBytes = 0; ///< how many were converted before the first bad one
    bool complete = false;   ///< all of them
    bool truncated = false;  ///< all but a last character that lacks its end
};

const char* converterName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return "UTF-16LE";
    case Encoding::Utf16BigEndian:
        return "UTF-16BE";
    case Encoding::Gb18030:
        return "gb18030";
    case Encoding::Utf8:
    case Encoding::Utf8Bom:
        break;
    }
    return "UTF-8";
}

/// Converts until the first bad byte.
Attempt convert(QByteArrayView bytes, Encoding encoding, qsizetype bomSize = 0)
{
    Attempt attempt;
    attempt.encoding = encoding;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(converterName(encoding), &status), &ucnv_close);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    if (U_FAILURE(status)) {
        return attempt;
    }
    // No encoding here makes more UTF-16 units than it has bytes.
    attempt.text.resize(bytes.size() - bomSize);
    const char* source = bytes.data() + bomSize;
    const char* const sourceEnd = bytes.data() + bytes.size();
    auto* target = reinterpret_cast<UChar*>(attempt.text.data());
    UChar* const targetStart = target;
    ucnv_toUnicode(converter.get(), &target, targetStart + attempt.text.size(), &source, sourceEnd,
                   nullptr, 1, &status);
    attempt.text.resize(target - targetStart);
    attempt.goodBytes = source - bytes.data();
    attempt.complete = U_SUCCESS(status);
    attempt.truncated = status == U_TRUNCATED_CHAR_FOUND;
    if (U_FAILURE(status)) {
        std::array<char, 16> invalid{};
        auto length = static_cast<int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
        attempt.goodBytes -= U_SUCCESS(ignored) ? length : 0;
    }
    return attempt;
}

/// Characters that no gazette's text holds: controls, and points that are no characters at all.
bool isUnlikely(char16_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0xFFFE ||
           c == 0xFFFF || (c >= 0x7F && c < 0xA0);
}

bool looksLikeText(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return isUnlikely(c.unicode()); });
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// UTF-16 without its mark, told by the line ends, spaces and digits that any gazette has: each
/// is a NUL byte beside an ASCII byte, always on the same side.
std::optional<Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    if (bytes.size() < 2 || bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), kSampleSize));
    qsizetype evenNuls = 0;
    qsizetype oddNuls = 0;
    for (qsizetype i = 0; i + 1 < sample.size(); i += 2) {
        evenNuls += sample[i] == '\0' && sample[i + 1] != '\0' ? 1 : 0;
        oddNuls += sample[i + 1] == '\0' && sample[i] != '\0' ? 1 : 0;
    }
    if (oddNuls > 0 && oddNuls > 16 * evenNuls) {
        return Encoding::Utf16LittleEndian;
    }
    if (evenNuls > 0 && evenNuls > 16 * oddNuls) {
        return Encoding::Utf16BigEndian;
    }
    return std::nullopt;
}

Error notText(const QString& message)
{
    return {ErrorCode::NotText, message};
}

Error truncatedError(const QString& name, const Attempt& attempt)
{
    return notText(QCoreApplication::translate(
                       "Decoding", "%1 ends in the middle of a character (%2, byte %3): the file "
                                   "was cut off. Get it again in full.")
                       .arg(name, toName(attempt.encoding))
                       .arg(attempt.goodBytes));
}

Error badByteError(const QString& name, const Attempt& attempt)
{
    return notText(QCoreApplication::translate(
                       "Decoding", "%1 is no text that can be read: as %2 its first bad byte is at "
                                   "offset %3. Save it as UTF-8 and try again.")
                       .arg(name, toName(attempt.encoding))
                       .arg(attempt.goodBytes));
}

Error binaryError(const QString& name, qsizetype offset)
{
    return notText(QCoreApplication::translate(
                       "Decoding", "%1 is a binary file, not text (byte %2). Choose a text or "
                                   "Markdown file.")
                       .arg(name)
                       .arg(offset));
}

Error otherEncodingError(const QString& name, const QString& encoding)
{
    return notText(QCoreApplication::translate("Decoding", "%1 seems to be in %2, which is not "
                                                           "read. Save it as UTF-8 and try again.")
                       .arg(name, encoding));
}

/// The text if @p attempt holds one; else the sentence about where it broke.
Result<DecodedText> accepted(Attempt attempt, const QString& name)
{
    if (attempt.complete) {
        return DecodedText{std::move(attempt.text), attempt.encoding};
    }
    return attempt.truncated ? truncatedError(name, attempt) : badByteError(name, attempt);
}

struct DetectorCloser
{
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// The name of another encoding in which @p bytes make more sense than in GB18030, as which nearly
/// any bytes can be read; by how often ICU finds characters and letters that are common. Empty
/// where there is none.
QString likelierThanGb18030(QByteArrayView bytes)
{
    // So sure is it of Latin letters alone; less sure of Chinese with few Han.
    constexpr int kSure = 80;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), kSampleSize));
    ucsdet_setText(detector.get(), sample.data(), static_cast<int>(sample.size()), &status);
    int count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    const std::span<const UCharsetMatch*> found(matches, U_SUCCESS(status) ? size_t(count) : 0);
    if (found.empty()) {
        return {};
    }
    static constexpr QLatin1StringView kOfManyBytes[] = {"Big5"_L1, "Shift_JIS"_L1, "EUC-JP"_L1,
                                                         "EUC-KR"_L1};
    const QLatin1StringView best(ucsdet_getName(found.front(), &status));
    const bool likelier =
        std::ranges::find(kOfManyBytes, best) != std::end(kOfManyBytes) ||
        (best.startsWith("ISO-8859"_L1) && ucsdet_getConfidence(found.front(), &status) >= kSure);
    return likelier ? QString(best) : QString();
}

/// Bytes without a mark and without NUL: UTF-8 or GB18030.
Result<DecodedText> decodeUnmarked(QByteArrayView bytes, const QString& name)
{
    Attempt utf8 = convert(bytes, Encoding::Utf8);
    if (utf8.complete) {
        return accepted(std::move(utf8), name);
    }
    // A cut-off UTF-8 file may happen to be valid GB18030, but would be read as nonsense.
    if (utf8.truncated && utf8.goodBytes > 0 && !utf8.text.isEmpty() && !isAscii(utf8.text)) {
        return truncatedError(name, utf8);
    }
    Attempt gb = convert(bytes, Encoding::Gb18030);
    if (gb.complete && looksLikeText(gb.text)) {
        const QString other = likelierThanGb18030(bytes);
        return other.isEmpty() ? accepted(std::move(gb), name) : otherEncodingError(name, other);
    }
    if (gb.complete) {
        return badByteError(name, utf8);
    }
    return accepted(gb.goodBytes > utf8.goodBytes ? std::move(gb) : std::move(utf8), name);
}

} // namespace

Result<DecodedText> decode(QByteArrayView bytes, const QString& name)
{
    // Its mark begins like that of UTF-16, as which it would be read with a NUL behind each letter.
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) ||
        bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4))) {
        return notText(QCoreApplication::translate(
                           "Decoding", "%1 is in UTF-32, which is not read. Save it as UTF-8 and "
                                       "try again.")
                           .arg(name));
    }
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF"))) {
        return accepted(convert(bytes, Encoding::Utf8Bom, 3), name);
    }
    if (bytes.startsWith(QByteArrayView("\xFF\xFE"))) {
        return accepted(convert(bytes, Encoding::Utf16LittleEndian, 2), name);
    }
    if (bytes.startsWith(QByteArrayView("\xFE\xFF"))) {
        return accepted(convert(bytes, Encoding::Utf16BigEndian, 2), name);
    }
    const qsizetype nul = bytes.indexOf('\0');
    if (nul < 0) {
        return decodeUnmarked(bytes, name);
    }
    // UTF-16 of Chinese is never UTF-8; so this is UTF-8 that something damaged.
    const Attempt utf8 = convert(bytes, Encoding::Utf8);
    if (utf8.complete && !isAscii(utf8.text)) {
        return binaryError(name, nul);
    }
    if (const auto encoding = unmarkedUtf16(bytes)) {
        Attempt attempt = convert(bytes, *encoding);
        if (attempt.complete && looksLikeText(attempt.text)) {
            return accepted(std::move(attempt), name);
        }
    }
    return binaryError(name, nul);
}

std::optional<QString> fromGb18030(QByteArrayView bytes)
{
    Attempt attempt = convert(bytes, Encoding::Gb18030);
    return attempt.complete ? std::optional(std::move(attempt.text)) : std::nullopt;
}

QLatin1StringView toName(Encoding encoding)
{
    const auto* found =
        std::ranges::find(kNames, encoding, &std::pair<Encoding, QLatin1StringView>::first);
    return found == std::end(kNames) ? QLatin1StringView() : found->second;
}

} // namespace gongbao::source
