// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ocr/pagewords.h"

#include "source/ocr/cleantext.h"
#include "source/ocr/ink.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::source::ocr {

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kGap = 0.55;       // em of white that part words
constexpr double kReach = 0.45;     // em that the engine's left edge may lie before the ink
constexpr double kMarkWidth = 0.6;  // em that a full-width mark takes up beside its ink
constexpr double kEmOfHeight = 1.1; // em in the height of a line's ink
constexpr double kBearing = 0.1;    // em of white beside the ink of a word
constexpr double kSameSize = 0.15;  // share by which sizes that are one are read otherwise
constexpr int kLeastTold = 3;       // characters that tell their size by their width

/// Characters of a line that no gap parts. Pixels.
struct Piece
{
    QString text{};
    double left = 0;
    double right = 0;
    double confidence = 0; ///< sum over its characters
    int characters = 0;
};

struct Line
{
    QRect box{};
    double em = 0;
    QList<Piece> pieces{};
};

/// Rulings and dust that the engine takes for characters.
bool isDirt(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return QStringView(u"|_~^`'\"*").contains(c); });
}

/// In characters as wide as Han.
double widthOf(const QString& text)
{
    double width = 0;
    for (const char32_t c : text.toUcs4()) {
        width += isFullWidth(c) ? 1 : 0.5;
    }
    return width;
}

/// The run that a word with this left edge stands in.
qsizetype runOf(const QList<InkRun>& runs, int left, double reach)
{
    const auto next =
        std::ranges::find_if(runs, [&](const InkRun& run) { return run.left > left + reach; });
    return std::max<qsizetype>(next - runs.begin() - 1, 0);
}

double emOf(const Line& line)
{
    double width = 0;
    double characters = 0;
    for (const Piece& piece : line.pieces) {
        const double wide = widthOf(piece.text);
        if (wide >= kLeastTold) {
            width += piece.right - piece.left;
            characters += wide - kBearing;
        }
    }
    const double byHeight = kEmOfHeight * line.box.height();
    return characters > 0 ? std::clamp(width / characters, 0.7 * byHeight, 1.6 * byHeight)
                          : byHeight;
}

Line lineOf(const EngineLine& read, const pdf::PageImage& page)
{
    const double height = kEmOfHeight * read.box.height();
    const QList<InkRun> runs =
        inkRuns(page, read.box, std::max(1, static_cast<int>(kGap * height)));
    Line line{.box = read.box};
    line.box.setHeight(std::max(1, read.box.height()));
    qsizetype former = -1;
    for (const EngineWord& word : read.words) {
        if (isDirt(word.text) || runs.isEmpty()) {
            continue;
        }
        const qsizetype run = std::max(former, runOf(runs, word.box.left(), kReach * height));
        if (run != former) {
            line.pieces.append(
                {.left = double(runs.at(run).left), .right = double(runs.at(run).right) + 1});
            former = run;
        }
        Piece& piece = line.pieces.last();
        appendWord(piece.text, word.text);
        const int characters = static_cast<int>(word.text.toUcs4().size());
        piece.confidence += word.confidence * characters;
        piece.characters += characters;
    }
    line.em = emOf(line);
    return line;
}

/// Print sets few sizes on a page, of which the engine's boxes tell many.
void settleSizes(QList<Line>& lines)
{
    std::vector<double> sizes;
    for (const Line& line : lines) {
        double characters = 0;
        for (const Piece& piece : line.pieces) {
            characters += piece.characters;
        }
        sizes.insert(sizes.end(), static_cast<std::size_t>(characters), line.em);
    }
    if (sizes.empty()) {
        return;
    }
    const auto middle = sizes.begin() + std::ssize(sizes) / 2;
    std::ranges::nth_element(sizes, middle);
    for (Line& line : lines) {
        if (std::abs(line.em - *middle) <= kSameSize * *middle) {
            line.em = *middle;
        }
    }
}

/// Full-width marks fill their em, however little ink they have: what stands beside them is not set
/// off.
void fillMarks(Line& line)
{
    for (qsizetype i = 0; i + 1 < line.pieces.size(); ++i) {
        Piece& piece = line.pieces[i];
        Piece& next = line.pieces[i + 1];
        const double width = kMarkWidth * line.em;
        if (text::isAnyOf(piece.text.back(), u"，。；：、！？）】〕》〉”’")) {
            piece.right = std::min(piece.right + width, next.left);
        }
        if (text::isAnyOf(next.text.front(), u"（【〔《〈“‘")) {
            next.left = std::max(next.left - width, piece.right);
        }
    }
}

RecognisedWord wordOf(const Piece& piece, const Line& line, double scale)
{
    RecognisedWord word{.text = cleaned(piece.text),
                        .box =
                            QRectF(piece.left * scale, line.box.top() * scale,
                                   (piece.right - piece.left) * scale, line.box.height() * scale),
                        .em = line.em * scale,
                        .confidence = piece.confidence / piece.characters};
    const double all = widthOf(word.text);
    double before = 0;
    for (const char32_t c : word.text.toUcs4()) {
        word.lefts.append(word.box.left() + word.box.width() * before / all);
        before += isFullWidth(c) ? 1 : 0.5;
    }
    return word;
}

} // namespace

QList<RecognisedWord> pageWords(const QList<EngineLine>& lines, const pdf::PageImage& page,
                                int dotsPerInch)
{
    QList<Line> found;
    for (const EngineLine& read : lines) {
        Line line = lineOf(read, page);
        if (!line.pieces.isEmpty()) {
            found.append(std::move(line));
        }
    }
    settleSizes(found);
    QList<RecognisedWord> words;
    for (Line& line : found) {
        fillMarks(line);
        for (const Piece& piece : std::as_const(line.pieces)) {
            words.append(wordOf(piece, line, kPointsPerInch / dotsPerInch));
        }
    }
    return words;
}

} // namespace gongbao::source::ocr
