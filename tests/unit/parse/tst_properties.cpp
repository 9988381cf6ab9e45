// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the recognition of any text.
#include "lineaccount.h"
#include "model/json.h"
#include "parse/linekey.h"
#include "parse/parser.h"
#include "source/decoding.h"
#include "source/textfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
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

/// The same with the width of all signs made one.
QString foldedRecord(const Issue& issue)
{
    return QString::fromUtf8(record(issue)).normalized(QString::NormalizationForm_KC);
}

/// Each line changed by @p change, but those that a tab or mark tells something else by.
template<typename Change>
QString withPlainLines(const QString& text, Change change)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines) {
        const bool plain = !line.isEmpty() && !line.contains(u'\t') && !line.startsWith(u' ') &&
                           !line.startsWith(u'#') && !line.startsWith(u'|');
        line = plain ? change(line) : line;
    }
    return lines.join(u'\n');
}

/// What a document says of itself, without what its place in the issue tells.
QJsonObject ownFields(const Document& document)
{
    QJsonObject fields = toJson(document);
    for (const auto& key : {u"order"_s, u"toc_title"_s, u"toc_page"_s, u"category"_s, u"tables"_s,
                            u"line_start"_s, u"line_end"_s}) {
        fields.remove(key);
    }
    return fields;
}

/// Without the numbers of lines, which move up when one is taken out above.
QJsonValue withoutLines(const QJsonValue& value)
{
    QJsonObject object = value.toObject();
    for (const auto& key : {u"line"_s, u"line_start"_s, u"line_end"_s}) {
        object.remove(key);
    }
    return value.isObject() ? object : value;
}

/// Whether @p now has all that @p before had; it may have more.
bool keepsAll(const QJsonObject& before, const QJsonObject& now)
{
    for (auto field = before.begin(); field != before.end(); ++field) {
        QJsonArray left;
        for (const QJsonValue value : now[field.key()].toArray()) {
            left.append(withoutLines(value));
        }
        for (const QJsonValue value : field.value().toArray()) {
            if (!left.contains(withoutLines(value))) {
                return false;
            }
        }
        const bool scalar = !field.value().isArray() && !field.value().isNull();
        if (scalar && now[field.key()] != field.value()) {
            return false;
        }
    }
    return true;
}

/// Whether @p line is of the document, or of its entry in the 目录, whose title it begins or which
/// begins on it.
bool isOwn(const Document& document, const QString& line, int number)
{
    if (document.span.first <= number && number <= document.span.last) {
        return true;
    }
    constexpr qsizetype kStart = 8;
    const QString key = parse::lineKey(line);
    const QString listed = parse::lineKey(document.toc ? document.toc->title : QString());
    return !key.isEmpty() && !listed.isEmpty() &&
           (listed.contains(key.left(kStart)) || key.contains(listed.left(kStart)));
}

/// Titles of documents of @p whole of which @p rest lacks something, but those that had line
/// @p number, which says @p line.
QStringList losers(const Issue& whole, const Issue& rest, const QString& line, int number)
{
    QStringList losing;
    for (const Document& document : whole.documents) {
        const bool own = isOwn(document, line, number);
        const QJsonObject fields = ownFields(document);
        const bool kept = std::ranges::any_of(rest.documents, [&](const Document& other) {
            return keepsAll(fields, ownFields(other));
        });
        if (!own && !kept) {
            losing.append(document.title);
        }
    }
    return losing;
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
            QCOMPARE(misplacedLines(source::SourceText(text), issue), QStringList());
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
            QCOMPARE(foldedRecord(recognise(wide)), foldedRecord(recognise(text)));
        }
    }

    void widthOfSignsDoesNotMatter()
    {
        const QString full = u"（），：；？！"_s;
        const QString half = u"(),:;?!"_s;
        for (const QString& text : std::as_const(m_texts)) {
            QString narrow = text;
            QString wide = text;
            for (qsizetype i = 0; i < text.size(); ++i) {
                const qsizetype atFull = full.indexOf(text.at(i));
                const qsizetype atHalf = half.indexOf(text.at(i));
                narrow[i] = atFull < 0 ? text.at(i) : half.at(atFull);
                wide[i] = atHalf < 0 ? text.at(i) : full.at(atHalf);
            }
            QCOMPARE(foldedRecord(recognise(narrow)), foldedRecord(recognise(text)));
            QCOMPARE(foldedRecord(recognise(wide)), foldedRecord(recognise(text)));
        }
    }

    void indentsDoNotMatter()
    {
        for (const QString& text : std::as_const(m_texts)) {
            for (const QString& indent : {u"　　"_s, u"    "_s, u"\t"_s, u"\u00A0"_s}) {
                const QString indented = withPlainLines(
                    text, [&](const QString& line) { return QString(indent + line); });
                QCOMPARE(record(recognise(indented)), record(recognise(text)));
            }
        }
    }

    void spacesAtLineEndsDoNotMatter()
    {
        for (const QString& text : std::as_const(m_texts)) {
            for (const QString& spaces : {u"　"_s, u"  "_s, u"\t"_s}) {
                const QString spaced = withPlainLines(
                    text, [&](const QString& line) { return QString(line + spaces); });
                QCOMPARE(record(recognise(spaced)), record(recognise(text)));
            }
        }
    }

    /// Elsewhere a tab parts the cells of a row.
    void tabBehindANumberDoesNotMatter()
    {
        static const QRegularExpression number(
            u"^((?:第[一二三四五六七八九十]+[条條章节節]|[一二三四五六七八九十]+、))　"_s,
            QRegularExpression::MultilineOption);
        for (const QString& text : std::as_const(m_texts)) {
            QString tabbed = text;
            tabbed.replace(number, u"\\1\t"_s);
            QCOMPARE(record(recognise(tabbed)), record(recognise(text)));
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
                QCOMPARE(misplacedLines(source::SourceText(rest), issue), QStringList());
                QCOMPARE(misplacedBlocks(issue), QStringList());
            }
        }
    }

    void oneLostLineCostsItsDocumentOnly()
    {
        for (const QString& text : std::as_const(m_texts)) {
            const QStringList lines = text.split(u'\n');
            const Issue whole = recognise(text);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                QStringList kept = lines;
                kept.removeAt(i);
                const int line = static_cast<int>(i) + 1;
                const Issue rest = recognise(kept.join(u'\n'));
                const QStringList others = losers(whole, rest, lines.at(i), line);
                QVERIFY2(others.isEmpty(), qPrintable(u"without line %1, %2: %3"_s.arg(line).arg(
                                               lines.at(i), others.join(u"; "_s))));
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
            QCOMPARE(misplacedLines(source::SourceText(text), issue), QStringList());
            QCOMPARE(misplacedBlocks(issue), QStringList());
        }
    }

    /// The end of a broken number has no number of its own.
    void survivesABrokenNumberAlone()
    {
        for (const QString& text : {u"甲发〔2021〕\n1号"_s, u"甲发[2021]\n1\n甲县政府令\n"_s}) {
            QCOMPARE(misplacedLines(source::SourceText(text), recognise(text)), QStringList());
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
