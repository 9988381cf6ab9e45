// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the recognition of any text.
#include "model/json.h"
#include "parse/parser.h"
#include "source/decoding.h"
#include "source/textfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

Issue recognise(const QString& text)
{
    const source::SourceText source(text);
    auto issue = parse::parseIssue(source);
    return issue ? *issue : Issue();
}

/// The records without the numbers of lines, so that variants with other lines compare.
QByteArray record(const Issue& issue)
{
    return QJsonDocument(toJson(issue, u"x"_s)).toJson();
}

/// Lines that lie in no document and in no part, or in more than one.
QStringList misplacedLines(const QString& text, const Issue& issue)
{
    const source::SourceText source(text);
    std::vector<int> owners(source.lines().size() + 1, 0);
    std::vector<bool> inDocument(owners.size(), false);
    const auto lay = [&](const SourceSpan& span, int owner) {
        for (int line = span.first; line <= span.last; ++line) {
            owners[static_cast<std::size_t>(line)] += owner;
        }
    };
    for (const Document& document : issue.documents) {
        lay(document.span, 1);
        for (int line = document.span.first; line <= document.span.last; ++line) {
            inDocument[static_cast<std::size_t>(line)] = true;
        }
    }
    for (const OtherPart& part : issue.otherParts) {
        // Running headers lie inside a document too.
        const bool within = part.kind == OtherPart::Kind::RunningHeader &&
                            inDocument[static_cast<std::size_t>(part.span.first)];
        lay(part.span, within ? 0 : 1);
    }
    QStringList misplaced;
    for (const source::Line& line : source.lines()) {
        const int owner = owners[static_cast<std::size_t>(line.number)];
        if (owner != 1 && !line.text.trimmed().isEmpty()) {
            misplaced.append(u"%1 (%2): %3"_s.arg(line.number).arg(owner).arg(line.text));
        }
    }
    return misplaced;
}

/// Documents whose blocks leave out a line, or have one twice.
QStringList misplacedBlocks(const Issue& issue)
{
    QStringList misplaced;
    for (const Document& document : issue.documents) {
        int last = document.span.first - 1;
        for (const Block& block : document.blocks) {
            const bool ordered =
                block.span.first <= block.span.last &&
                (block.span.first > last || block.kind == BlockKind::RunningHeader);
            if (!ordered || block.span.last > document.span.last) {
                misplaced.append(document.title + u' ' + block.text);
            }
            last = block.kind == BlockKind::RunningHeader ? last : block.span.first;
        }
    }
    return misplaced;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDir folder(QStringLiteral(GONGBAO_TEST_DATA "/parse"));
        for (const QString& name : folder.entryList({u"*.txt"_s}, QDir::Files)) {
            const auto file = source::readFile(folder.filePath(name));
            QVERIFY(file.ok());
            m_texts.append(file->text.text());
        }
        QVERIFY(!m_texts.isEmpty());
    }

    void accountsForEveryLine()
    {
        for (const QString& text : std::as_const(m_texts)) {
            const Issue issue = recognise(text);
            QCOMPARE(misplacedLines(text, issue), QStringList());
            QCOMPARE(misplacedBlocks(issue), QStringList());
        }
    }

    void isDeterministic()
    {
        for (const QString& text : std::as_const(m_texts)) {
            QCOMPARE(record(recognise(text)), record(recognise(text)));
        }
    }

    void lineEndsDoNotMatter()
    {
        for (const QString& text : std::as_const(m_texts)) {
            const QByteArray expected = record(recognise(text));
            QString other = text;
            QCOMPARE(record(recognise(other.replace(u"\n"_s, u"\r\n"_s))), expected);
            QCOMPARE(record(recognise(other.replace(u"\r\n"_s, u"\r"_s))), expected);
        }
    }

    void encodingDoesNotMatter()
    {
        for (const QString& text : std::as_const(m_texts)) {
            const auto decoded = source::decode("\xEF\xBB\xBF" + text.toUtf8(), u"x"_s);
            QVERIFY(decoded.ok());
            QCOMPARE(record(recognise(decoded->text)), record(recognise(text)));
        }
    }

    void widthOfFiguresDoesNotMatter()
    {
        for (const QString& text : std::as_const(m_texts)) {
            QString wide = text;
            for (QChar& c : wide) {
                if (c >= u'0' && c <= u'9') {
                    c = QChar(static_cast<char16_t>(c.unicode() + 0xFEE0));
                }
            }
            const auto folded = [](const Issue& issue) {
                return QString::fromUtf8(record(issue)).normalized(QString::NormalizationForm_KC);
            };
            QCOMPARE(folded(recognise(wide)), folded(recognise(text)));
        }
    }

    void indentsDoNotMatter()
    {
        for (const QString& text : std::as_const(m_texts)) {
            QStringList lines = text.split(u'\n');
            for (QString& line : lines) {
                const bool plain = !line.isEmpty() && !line.contains(u'\t') &&
                                   !line.startsWith(u' ') && !line.startsWith(u'#');
                line.prepend(plain ? u"　　"_s : QString());
            }
            QCOMPARE(record(recognise(lines.join(u'\n'))), record(recognise(text)));
        }
    }

    void survivesLostLines()
    {
        QRandomGenerator random(20250609);
        for (const QString& text : std::as_const(m_texts)) {
            const QStringList lines = text.split(u'\n');
            for (int round = 0; round < 60; ++round) {
                QStringList kept;
                for (const QString& line : lines) {
                    if (random.bounded(8) > 0) {
                        kept.append(line);
                    }
                }
                const QString rest = kept.join(u'\n');
                const Issue issue = recognise(rest);
                QCOMPARE(misplacedLines(rest, issue), QStringList());
                QCOMPARE(misplacedBlocks(issue), QStringList());
            }
        }
    }

    void oneLostLineCostsAtMostItsDocument()
    {
        for (const QString& text : std::as_const(m_texts)) {
            const qsizetype documents = recognise(text).documents.size();
            const QStringList lines = text.split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                QStringList kept = lines;
                kept.removeAt(i);
                const qsizetype left = recognise(kept.join(u'\n')).documents.size();
                QVERIFY2(
                    left >= documents - 1 && left <= documents + 1,
                    qPrintable(
                        u"%1: %2 of %3 documents"_s.arg(lines.at(i)).arg(left).arg(documents)));
            }
        }
    }

    void survivesRandomText()
    {
        QRandomGenerator random(7);
        const QString signs =
            u"目录【】附件：1234567890年月日第号期〔〕[]（）《》。，、……\t\n\n #*|-令公报国务院关于印发的通知大事记办公室人民政府一二三十"_s;
        for (int round = 0; round < 300; ++round) {
            QString text;
            const int size = random.bounded(400);
            for (int i = 0; i < size; ++i) {
                text += signs.at(random.bounded(static_cast<int>(signs.size())));
            }
            const Issue issue = recognise(text);
            QCOMPARE(misplacedLines(text, issue), QStringList());
            QCOMPARE(misplacedBlocks(issue), QStringList());
        }
    }

    void explainsEveryLine()
    {
        for (const QString& text : std::as_const(m_texts)) {
            const source::SourceText source(text);
            const auto reasons = parse::explainLines(source);
            QVERIFY(reasons.ok());
            std::size_t next = 0;
            for (const source::Line& line : source.lines()) {
                if (line.text.trimmed().isEmpty()) {
                    continue;
                }
                const parse::LineReason& reason = reasons->at(next++);
                QCOMPARE(reason.line, line.number);
                QVERIFY(!reason.lineClass.isEmpty());
                QVERIFY2(!reason.part.isEmpty(), qPrintable(line.text.toString()));
                QVERIFY(!reason.rule.isEmpty());
            }
            QCOMPARE(next, reasons->size());
        }
    }

    void stops()
    {
        StopSource stop;
        stop.request_stop();
        const source::SourceText source(m_texts.first());
        const auto issue = parse::parseIssue(source, stop.get_token());
        QVERIFY(!issue.ok());
        QCOMPARE(issue.error().code, ErrorCode::Cancelled);
    }

private:
    QStringList m_texts;
};

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
