// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recognisedpages.h"
#include "parse/checks/checks.h"

#include <algorithm>
#include <iterator>

namespace gongbao::parse {

namespace {

using source::Recognition;

// Below these, percent, a person should compare with print: on clean pages the engine is above 88.
constexpr int kPoorPage = 80;
constexpr int kPoorLine = 60;

Finding recognisedText(const Recognition& recognition)
{
    QList<int> pages;
    int sum = 0;
    for (const Recognition::Page& page : recognition.pages) {
        pages.append(page.page);
        sum += page.confidence;
    }
    const int confidence = sum / static_cast<int>(pages.size());
    return {FindingKind::RecognisedText,
            0,
            {pageRanges(pages), recognition.engine, QString::number(confidence)}};
}

/// Whether @p line stands on a page that is poor as a whole, which is said once.
bool isOnPoorPage(int line, const QList<Recognition::Page>& pages)
{
    const auto next = std::ranges::upper_bound(pages, line, {}, &Recognition::Page::line);
    return next != pages.begin() && std::prev(next)->confidence < kPoorPage;
}

} // namespace

QList<Finding> checkRecognition(const Recognition& recognition)
{
    QList<Finding> findings;
    if (!recognition.pages.isEmpty()) {
        findings.append(recognisedText(recognition));
    }
    if (!recognition.unread.isEmpty()) {
        findings.append({FindingKind::PagesUnread, 0, {pageRanges(recognition.unread)}});
    }
    for (const Recognition::Page& page : recognition.pages) {
        if (page.confidence < kPoorPage) {
            findings.append({FindingKind::RecognisedPoorly,
                             page.line,
                             {QString::number(page.page), QString::number(page.confidence)}});
        }
    }
    for (const Recognition::Line& line : recognition.lines) {
        if (line.confidence < kPoorLine && !isOnPoorPage(line.line, recognition.pages)) {
            findings.append(
                {FindingKind::LineRecognisedPoorly, line.line, {QString::number(line.confidence)}});
        }
    }
    return findings;
}

} // namespace gongbao::parse
