// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "source/textfile.h"
#include "text/characters.h"
#include "text/folding.h"

#include <array>
#include <chrono>

namespace gongbao::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGazettes = 40;
constexpr int kBodies = 200;
constexpr qsizetype kShortestParagraph = 20;
constexpr double kReplaced = 0.08; // of the characters, two at a time

bool isHanPair(QStringView pair)
{
    return text::isHan(pair[0].unicode()) && text::isHan(pair[1].unicode());
}

Date dateOf(std::chrono::sys_days day)
{
    const std::chrono::year_month_day date(day);
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

} // namespace

Corpus::Corpus(const QStringList& files)
{
    for (const QString& path : files) {
        const auto file = source::readFile(path);
        if (!file) {
            qFatal("%s", qPrintable(file.error().message));
        }
        for (const source::Line& line : file->text.lines()) {
            const QString paragraph = text::withoutSpaces(line.text);
            if (paragraph.size() >= kShortestParagraph) {
                m_paragraphs.append(paragraph);
                m_all += paragraph;
            }
        }
    }
    if (m_paragraphs.isEmpty()) {
        qFatal("The files have no paragraphs to make documents of.");
    }
}

qsizetype Corpus::below(qsizetype limit)
{
    return std::uniform_int_distribution<qsizetype>(0, limit - 1)(m_random);
}

QString Corpus::varied(QString paragraph)
{
    const auto replacements = static_cast<int>(double(paragraph.size()) * kReplaced / 2);
    for (int i = 0; i < replacements; ++i) {
        const qsizetype at = below(paragraph.size() - 1);
        const QStringView word = QStringView(m_all).sliced(below(m_all.size() - 1), 2);
        if (isHanPair(word) && isHanPair(QStringView(paragraph).sliced(at, 2))) {
            paragraph.replace(at, 2, word.toString());
        }
    }
    return paragraph;
}

Document Corpus::document(int order, const Date& date)
{
    constexpr std::array kKinds = {"通知", "意见", "决定", "批复", "公告", "通报"};
    Document document;
    document.order = order;
    document.kind = QString::fromUtf8(kKinds[size_t(below(kKinds.size()))]);
    document.date = date;
    document.issuers = {{u"第%1区人民政府"_s.arg(below(kBodies))}};
    document.number = {DocumentNumber::Form::Bracketed, u"区政办发"_s, date.year,
                       1 + int(below(200))};
    document.title = u"关于"_s + varied(m_paragraphs[below(m_paragraphs.size())]).first(16) +
                     u"的"_s + document.kind;
    constexpr std::array kCategories = {"区政府文件", "区政府办公室文件", "人事任免", "部门文件"};
    const auto category = size_t(below(kCategories.size()));
    document.toc = TocEntry{document.title, QString::fromUtf8(kCategories[category]), order};
    document.blocks = {{BlockKind::Title, 0, document.title, {}},
                       {BlockKind::Number, 0, document.number.toString(), {}}};
    for (qsizetype size = 0; size < kCharacters;) {
        const QString paragraph = varied(m_paragraphs[below(m_paragraphs.size())]);
        document.blocks.append({BlockKind::Paragraph, 0, paragraph, {}});
        size += paragraph.size();
    }
    return document;
}

Issue Corpus::issue(int index, int total)
{
    const int perGazette = std::max(1, total / kGazettes);
    const int gazette = index / perGazette;
    const auto published = std::chrono::sys_days(std::chrono::year(1995) / 1 / 28) +
                           std::chrono::days(30LL * 365 * (index % perGazette) / perGazette);
    Issue issue;
    issue.gazette.name = u"第%1区人民政府公报"_s.arg(gazette);
    issue.published = dateOf(published);
    issue.year = issue.published->year;
    issue.number = index + 1;
    for (int i = 1; i <= kDocuments; ++i) {
        issue.documents.append(document(i, dateOf(published - std::chrono::days(below(60)))));
    }
    return issue;
}

QStringList Corpus::pieces(int each)
{
    m_random.seed(2); // the same phrases, whether or not documents were made before
    QStringList pieces;
    for (const qsizetype length : {1, 2, 3, 4, 6, 10}) {
        for (int i = 0; i < each;) {
            const QString& paragraph = m_paragraphs[below(m_paragraphs.size())];
            const QString piece = paragraph.mid(below(paragraph.size() - length), length);
            if (text::fold(piece).size() == length) {
                pieces.append(piece);
                ++i;
            }
        }
    }
    return pieces;
}

} // namespace gongbao::bench
